#include "window_fixture.h"

#include "gui/wording.h"
#include "layouts_rest.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

WindowFixture::WindowFixture(const std::string& seed, fakes::SharedClock* clock) : CliFixture(seed, clock ? Time(clock) : Time::ofTheMachine()) {}

WindowFixture::~WindowFixture()
{
    leftovers.lookAt(QGuiApplication::clipboard()->text().toStdString(), "the clipboard", true);
    if (m_window)
        leftovers.lookAt((m_window->windowTitle() + QLatin1Char('\n') + shownText()).toStdString(), "the window", true);
    close();
}

void WindowFixture::open(const std::string& asked)
{
    const auto profile = io::loadProfile(path("home"), "default");
    if (!profile)
        qFatal("fixture: no profile: %s", profile.error().message.source.c_str());
    m_words = std::make_unique<i18n::Words>(i18n::chooseLanguage(asked), gui::rephrased);
    gui::Outside outside;
    outside.clock = &clock();
    outside.openBrowser = [this](const std::string& url) {
        opened << QString::fromStdString(url);
        return browserOpens;
    };
    outside.chooseToSave = [this](QWidget*, const QString&, const QString&, const QString&, auto chosen) {
        if (!saveAs.isEmpty())
            chosen(saveAs);
    };
    outside.chooseToOpen = [this](QWidget*, const QString&, const QString&, auto chosen) {
        if (!openFrom.isEmpty())
            chosen(openFrom);
    };
    m_desk = std::make_unique<gui::Desk>(*m_words, *profile, outside);
    m_window = std::make_unique<gui::Window>(*m_desk);
    m_window->resize(1024, 768);
    m_window->show();
    QVERIFY(QTest::qWaitFor([this] { return (m_desk->standing() || m_desk->standingError()) && !m_desk->abilities().empty(); }, patience));
    QCoreApplication::processEvents();
}

void WindowFixture::close()
{
    m_window.reset();
    m_desk.reset();
}

void WindowFixture::press(const QString& name)
{
    QVERIFY2(QTest::qWaitFor([&] { auto* b = find<QAbstractButton>(name); return b && b->isEnabled(); }, patience), qPrintable(QStringLiteral("no button to press: ") + name));
    auto* button = find<QAbstractButton>(name);
    button->setFocus(); // pages scroll to what has the focus
    QCoreApplication::processEvents();
    QTest::mouseClick(button, Qt::LeftButton);
}

void WindowFixture::type(const QString& name, const QString& text)
{
    auto* edit = find<QLineEdit>(name);
    QVERIFY2(edit && edit->isEnabled(), qPrintable(QStringLiteral("nothing to type into: ") + name));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void WindowFixture::go(const QString& page)
{
    m_window->showPage(page);
    QVERIFY2(m_window->shownPage() == page, qPrintable(QStringLiteral("the page is not there: ") + page));
    QCoreApplication::processEvents();
}

bool WindowFixture::settle()
{
    return QTest::qWaitFor([this] { return !flow().isWorking() && !m_desk->jobs().isBusy(); }, 60'000);
}

bool WindowFixture::rests()
{
    return layoutsRest(*m_window, [this] { return m_desk->jobs().isBusy() || m_desk->looks().isBusy() || m_desk->inquiries().isBusy(); });
}

QString WindowFixture::shownText() const
{
    QStringList all;
    for (auto* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<QLabel*>(widget))
            all << label->text();
        else if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            all << button->text() << button->accessibleName() << button->accessibleDescription();
        else if (const auto* edit = qobject_cast<QLineEdit*>(widget))
            all << edit->text();
        else if (const auto* plain = qobject_cast<QPlainTextEdit*>(widget))
            all << plain->toPlainText();
        else if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
            for (int row = 0; row < std::min(view->model()->rowCount(view->rootIndex()), 200); ++row)
                for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column)
                    all << view->model()->index(row, column, view->rootIndex()).data().toString();
    }
    return all.join(QLatin1Char('\n')).remove(QChar(0x200B));
}
