#include "gui/plan_notices.h"
#include "gui/widgets/action_card.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/identity_row.h"
#include "gui/widgets/page.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"
#include "patience.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLineEdit>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace gui;

namespace {

const std::vector<std::string> hostile = {
    "<h1>Pizza</h1><img src='http://example.invalid/x.png'>",
    "<!DOCTYPE html><b>x</b>",
    "&lt;b&gt; & &amp; Fish && Chips",
    std::string(1'000'000, 'x'),
    "evil \u202Egnp.exe",
    "🍕👩‍👩‍👧‍👦 émoji",
    "\x1b[31mred\x07",
    "broken \xff\xfe bytes",
};

/// What a label shows, as a person reads it: without the places to break.
QString read(const QLabel* label)
{
    return QString(label->text()).remove(QChar(0x200B));
}

/// Something is drawn.
bool hasInk(const QImage& picture)
{
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (qAlpha(picture.pixel(x, y)) > 128)
                return true;
    return false;
}

} // namespace

class TestGuiWidgets : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void labelsShowTextAsItIs();
    void longTextIsCutAndCanBreak();
    void lineBreaksStay();
    void toolTipsAreNeverRich();
    void buttonTextsHaveNoMnemonic();
    void tonesAreReadable();
    void everyIconIsDrawn();
    void elidedLabelKeepsTheWhole();
    void bannerSaysAndHides();
    void bannerTakesThreeButtons();
    void noticesShareABanner();
    void flowSharesALine();
    void identityIsCopiedExactly();
    void cardIsPressedByKeyboard();
    void cardSaysWhyNot();
    void cardsAndButtonsStayPlain();
    void buttonsAreForFingersAndNotForEnter();
    void questionsAnswerNoOnEnterAndEscape();
    void questionsAnswerYesWhenAsked();
    void questionsFitTheScreen();
    void pagesRevealTheFocus();
    void largeFontsDoNotClip();

private:
    QFont m_font;
};

void TestGuiWidgets::initTestCase()
{
    applyStyle(*qApp);
    m_font = QApplication::font();
}

void TestGuiWidgets::cleanup()
{
    QApplication::setFont(m_font);
}

void TestGuiWidgets::labelsShowTextAsItIs()
{
    for (const std::string& text : hostile) {
        for (const auto& label : {std::make_shared<PlainLabel>(text), std::shared_ptr<PlainLabel>(heading(1, text))}) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QCOMPARE(read(label.get()), qs(i18n::Words::shown(text, 2000)));
            QVERIFY(!label->openExternalLinks());
            QVERIFY(!label->text().contains(QChar(0x202E)));
        }
        ElidedLabel oneLine(text);
        QCOMPARE(oneLine.textFormat(), Qt::PlainText);
        QVERIFY(!oneLine.text().contains(u'\n'));
    }
    PlainLabel label(std::string("Fish & Chips"));
    QCOMPARE(label.text(), QStringLiteral("Fish & Chips"));
    QVERIFY(label.textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
}

void TestGuiWidgets::longTextIsCutAndCanBreak()
{
    PlainLabel label(std::string(1'000'000, 'x'));
    QVERIFY(read(&label).size() <= 2001);
    QVERIFY(label.text().endsWith(u'…'));
    QVERIFY2(label.minimumSizeHint().width() < 600, "one long word must not widen the window");
    label.setWords("abcdef", 3);
    QCOMPARE(label.text(), QStringLiteral("abc…"));
    label.setWords(std::string(1'000'000, '\n'));
    QVERIFY(label.text().count(u'\n') <= 200);
}

void TestGuiWidgets::lineBreaksStay()
{
    PlainLabel label(std::string("one\ntwo\r\n\nfour"));
    QCOMPARE(label.text(), QStringLiteral("one\ntwo\n\nfour"));
    label.setWords("one\ntwo\nthree", 6);
    QVERIFY(label.text().startsWith(QStringLiteral("one\ntw")));
    QVERIFY(label.text().endsWith(u'…'));
    ElidedLabel oneLine(std::string("one\ntwo"));
    QCOMPARE(oneLine.text(), QStringLiteral("one two"));
}

void TestGuiWidgets::toolTipsAreNeverRich()
{
    QWidget widget;
    for (const std::string& text : hostile) {
        setPlainToolTip(&widget, text);
        QVERIFY(!widget.toolTip().isEmpty());
        QVERIFY2(!Qt::mightBeRichText(widget.toolTip()), text.substr(0, 60).c_str());
        QVERIFY(widget.toolTip().size() < 800);
        for (const QString& line : widget.toolTip().split(u'\n'))
            QVERIFY(line.size() <= 110);
    }
    QCOMPARE(toolTipText("Fish & Chips"), QStringLiteral("Fish & Chips"));
    setPlainToolTip(&widget, {});
    QVERIFY(widget.toolTip().isEmpty());
}

void TestGuiWidgets::buttonTextsHaveNoMnemonic()
{
    QCOMPARE(buttonText("Fish & Chips"), QStringLiteral("Fish && Chips"));
    QCOMPARE(buttonText("one\ntwo"), QStringLiteral("one two"));
    for (const std::string& text : hostile) {
        QVERIFY(QKeySequence::mnemonic(buttonText(text)).isEmpty());
        QVERIFY(buttonText(text).remove(QChar(0x200B)).size() <= 260);
    }
}

void TestGuiWidgets::tonesAreReadable()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Warning, Tone::Bad, Tone::Accent})
        for (const QColor& behind : {colorsOf(tone).ground, QColor(Qt::white), windowColor()})
            QVERIFY2(contrast(colorsOf(tone).ink, behind) >= 4.5, qPrintable(behind.name()));
    for (const QColor& behind : {QColor(Qt::white), windowColor()})
        QVERIFY(contrast(mutedColor(), behind) >= 4.5);
    QVERIFY(contrast(Qt::white, accentColor()) >= 4.5);
    QVERIFY(contrast(Qt::white, dangerColor()) >= 4.5);
    // What can be pressed, and the ring of the focus, stand out from what is behind.
    QVERIFY(contrast(controlColor(), Qt::white) >= 3);
    QVERIFY(contrast(accentColor(), windowColor()) >= 3);
    const QPalette palette = QApplication::palette();
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::AlternateBase)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::Text), colorsOf(Tone::Accent).border) >= 4.5); // words over a progress bar
}

void TestGuiWidgets::everyIconIsDrawn()
{
    std::vector<QImage> seen;
    for (int i = 0; i < iconCount; ++i) {
        const QIcon each = icon(static_cast<Icon>(i));
        for (const int side : {16, 48}) {
            const QImage picture = each.pixmap(QSize(side, side), 1.0).toImage();
            QCOMPARE(picture.size(), QSize(side, side));
            QVERIFY2(hasInk(picture), qPrintable(QString::number(i)));
        }
        const QImage picture = each.pixmap(QSize(48, 48), 1.0).toImage();
        QVERIFY2(std::find(seen.begin(), seen.end(), picture) == seen.end(), "two icons look alike");
        seen.push_back(picture);
        QVERIFY(each.pixmap(QSize(48, 48), 1.0, QIcon::Disabled).toImage() != picture);
    }
    QCOMPARE(icon(Icon::Info).pixmap(QSize(24, 24), 2.0).toImage().size(), QSize(48, 48));
}

void TestGuiWidgets::elidedLabelKeepsTheWhole()
{
    ElidedLabel label(std::string("A name that is much too long for the room it has <b>here</b>"));
    label.resize(label.sizeHint());
    QVERIFY(label.toolTip().isEmpty());
    label.resize(60, 30);
    QVERIFY(label.grab().width() >= 60);
    QVERIFY(label.toolTip().contains(QStringLiteral("much too long")));
    QVERIFY(!Qt::mightBeRichText(label.toolTip()));
    QCOMPARE(label.text(), QStringLiteral("A name that is much too long for the room it has <b>here</b>"));
}

void TestGuiWidgets::bannerSaysAndHides()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto* banner = new Banner;
    layout.addWidget(banner);
    window.show();
    QVERIFY(!banner->isVisible());
    banner->show(Tone::Bad, "HubRise <b>refused</b>", "Connect again.");
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->tone(), Tone::Bad);
    QCOMPARE(banner->accessibleName(), QStringLiteral("HubRise <b>refused</b>\nConnect again."));
    for (const auto* label : banner->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const std::string& text : hostile)
        banner->show(Tone::Warning, text, text);
    banner->clear();
    QVERIFY(!banner->isVisible());
    QVERIFY(banner->accessibleName().isEmpty());
}

void TestGuiWidgets::bannerTakesThreeButtons()
{
    Banner banner;
    banner.show(Tone::Accent, "Title");
    for (const char* words : {"one", "two", "three"})
        QVERIFY(banner.addButton(words, Icon::Undo) != nullptr);
    QCOMPARE(banner.addButton("four", Icon::Undo), nullptr);
    banner.show(Tone::Good, "Again");
    QVERIFY(banner.addButton("one", Icon::Undo) != nullptr);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(banner.findChildren<QPushButton*>().size(), 1);
}

/// Several notices say what happens at once, and what to do about it on asking; a long hint of a single one is cut until then.
void TestGuiWidgets::noticesShareABanner()
{
    const i18n::Words words(i18n::Language::English);
    PlanNotices notices(words);
    notices.show();
    notices.show({{"guard_G1", Tone::Warning, "All would be replaced.", "Type the name."}});
    auto* more = notices.findChild<QPushButton*>(QStringLiteral("notices_more"));
    QVERIFY(notices.isVisible() && !more->isVisible());
    const auto said = [&] {
        QString all;
        for (const auto* label : notices.findChildren<QLabel*>())
            if (label->isVisible())
                all += label->text() + u'\n';
        return all;
    };
    QCOMPARE(said(), QStringLiteral("All would be replaced.\nType the name.\n"));
    notices.show({{"guard_G2", Tone::Bad, "HubRise changed.", "Look."}, {"guard_G8", Tone::Accent, "Created for good.", {}}});
    QCOMPARE(said(), QStringLiteral("HubRise changed.\nCreated for good.\n"));
    QVERIFY(notices.findChild<QWidget*>(QStringLiteral("guard_G2"))->isVisible() && !notices.findChild<QWidget*>(QStringLiteral("guard_G1")));
    QVERIFY(notices.accessibleName().contains(QStringLiteral("Look."))); // a screen reader hears all of it
    more->click();
    QCOMPARE(said(), QStringLiteral("HubRise changed.\nLook.\nCreated for good.\n"));
    notices.show({{"guard_G6", Tone::Warning, "A mistake?", std::string(5000, 'x')}});
    QVERIFY(more->isVisible() && said().size() < 300);
    notices.show(std::vector<PlanNotice>());
    QVERIFY(!notices.isVisible());
}

/// What expands takes what a line leaves, and a line of its own where there is too little.
void TestGuiWidgets::flowSharesALine()
{
    QWidget place;
    auto* flow = new FlowLayout(&place);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(10);
    flow->setLeastWidth(100);
    auto* fixed = new QWidget;
    fixed->setFixedSize(200, 20);
    auto* field = new QWidget;
    field->setMinimumSize(10, 40);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    flow->addWidget(fixed);
    flow->addWidget(field);
    flow->setGeometry({0, 0, 500, 100});
    QCOMPARE(field->geometry().left(), 210);
    QCOMPARE(field->width(), 290);
    QCOMPARE(fixed->y() + fixed->height() / 2, field->y() + field->height() / 2);
    QCOMPARE(flow->heightForWidth(310), field->height());
    QCOMPARE(flow->heightForWidth(309), field->height() + 10 + 20);
}

void TestGuiWidgets::identityIsCopiedExactly()
{
    const i18n::Words words(i18n::Language::English);
    IdentityRow row(words, "Catalog");
    row.show();
    auto* copy = row.findChild<QPushButton*>(QStringLiteral("copy_button"));
    QVERIFY(!copy->isVisible());
    row.setIdentity("<b>Le Burger & De France</b>", "1ep4g");
    QVERIFY(copy->isVisible());
    QCOMPARE(row.findChild<QLabel*>(QStringLiteral("name_label"))->text(), QStringLiteral("<b>Le Burger & De France</b>"));
    QCOMPARE(row.findChild<QLabel*>(QStringLiteral("id_label"))->text(), QStringLiteral("1ep4g"));
    QCOMPARE(copy->text(), QStringLiteral("Copy"));
    QVERIFY(copy->accessibleName().contains(QStringLiteral("Catalog")));
    const int width = copy->width();
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("1ep4g"));
    QCOMPARE(copy->text(), QStringLiteral("Copied"));
    QTRY_COMPARE(copy->text(), QStringLiteral("Copy"));
    QCOMPARE(copy->width(), width);
    row.setIdentity({}, {});
    QVERIFY(!copy->isVisible());
}

void TestGuiWidgets::cardIsPressedByKeyboard()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto* card = new ActionCard(Icon::Send, "Send the products");
    layout.addWidget(card);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window, patience));
    QSignalSpy pressed(card, &QAbstractButton::clicked);
    card->setFocus();
    for (const int key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(card, static_cast<Qt::Key>(key));
    QCOMPARE(pressed.count(), 3);
    QTest::mouseClick(card, Qt::LeftButton, {}, card->rect().center());
    QCOMPARE(pressed.count(), 4);
    card->setMnemonic('p');
    QCOMPARE(card->shortcut(), QKeySequence(QStringLiteral("Alt+P")));
    QCOMPARE(card->accessibleName(), QStringLiteral("Send the products"));
    card->setMnemonic('z');
    QCOMPARE(card->shortcut(), QKeySequence(QStringLiteral("Alt+Z")));
}

void TestGuiWidgets::cardSaysWhyNot()
{
    ActionCard card(Icon::Stock, "Send the stock");
    card.setLastRun("Yesterday", Tone::Good);
    card.setChanges("3 changes");
    QCOMPARE(card.accessibleDescription(), QStringLiteral("Yesterday\n3 changes"));
    QSignalSpy pressed(&card, &QAbstractButton::clicked);
    card.setReason("Stock is switched off in the options.");
    QVERIFY(!card.isEnabled());
    QVERIFY(card.accessibleDescription().contains(QStringLiteral("switched off")));
    QTest::keyClick(&card, Qt::Key_Return);
    QCOMPARE(pressed.count(), 0);
    card.setReason({});
    QVERIFY(card.isEnabled());
    QCOMPARE(card.accessibleDescription(), QStringLiteral("Yesterday\n3 changes"));
}

void TestGuiWidgets::cardsAndButtonsStayPlain()
{
    for (const std::string& text : hostile) {
        ActionCard card(Icon::Catalog, text);
        card.setLastRun(text, Tone::Bad);
        card.setChanges(text, Tone::Warning);
        QVERIFY(card.shortcut().isEmpty());
        QVERIFY2(card.heightForWidth(400) < 3000, "a long name must not push everything else away");
        QVERIFY(!card.grab().isNull());
        const std::unique_ptr<QPushButton> button(plainButton(text));
        QVERIFY(button->shortcut().isEmpty());
        QVERIFY(button->sizeHint().width() < 700);
        button->resize(button->sizeHint());
        QVERIFY(!button->grab().isNull());
    }
}

void TestGuiWidgets::buttonsAreForFingersAndNotForEnter()
{
    const std::unique_ptr<QPushButton> buttons[] = {
        std::unique_ptr<QPushButton>(primaryButton("A", Icon::Send)), std::unique_ptr<QPushButton>(plainButton("B")),
        std::unique_ptr<QPushButton>(dangerButton("Delete"))};
    for (const auto& button : buttons) {
        QVERIFY(button->sizeHint().height() >= touchTarget && button->sizeHint().width() >= touchTarget);
        QVERIFY(button->minimumSizeHint().height() >= touchTarget && button->minimumSizeHint().width() >= touchTarget);
        QVERIFY(button->minimumHeight() >= touchTarget);
        QVERIFY(!button->autoDefault() && !button->isDefault());
        QSignalSpy pressed(button.get(), &QPushButton::clicked);
        QTest::keyClick(button.get(), Qt::Key_Return);
        QCOMPARE(pressed.count(), 0);
        QTest::keyClick(button.get(), Qt::Key_Space);
        QCOMPARE(pressed.count(), 1);
    }
    ActionCard card(Icon::Send, "A");
    QVERIFY(card.minimumSizeHint().height() >= touchTarget && card.heightForWidth(5000) >= touchTarget);
    setWords(buttons[1].get(), "Fish & Chips");
    QCOMPARE(buttons[1]->text(), QStringLiteral("Fish && Chips"));
}

void TestGuiWidgets::questionsAnswerNoOnEnterAndEscape()
{
    QWidget window;
    window.show();
    const Asked asked{"<b>Replace?</b>", "A & B", "detail", "Replace the 212 products", "Cancel", Tone::Bad};
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}) {
        for (const bool onYes : {false, true}) {
            QPointer<Question> question = Question::open(&window, asked);
            QVERIFY(QTest::qWaitForWindowActive(question, patience));
            QSignalSpy answered(question, &Question::answered);
            QCOMPARE(question->focusWidget()->objectName(), QStringLiteral("no_button"));
            auto* yes = question->findChild<QPushButton*>(QStringLiteral("yes_button"));
            if (onYes)
                yes->setFocus();
            QTest::keyClick(onYes ? static_cast<QWidget*>(yes) : question.data(), key);
            QCOMPARE(answered.count(), 1);
            QCOMPARE(answered.front().front().toBool(), false);
            QTRY_VERIFY(question.isNull());
        }
    }
    QPointer<Question> question = Question::open(&window, asked);
    QSignalSpy answered(question, &Question::answered);
    question->close();
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered.front().front().toBool(), false);
}

void TestGuiWidgets::questionsAnswerYesWhenAsked()
{
    QWidget window;
    window.show();
    Question* question = Question::open(&window, {"Title", "Text", {}, "Connect", "Cancel"});
    QSignalSpy answered(question, &Question::answered);
    QTest::keyClick(question->findChild<QPushButton*>(QStringLiteral("yes_button")), Qt::Key_Space);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered.front().front().toBool(), true);
}

void TestGuiWidgets::questionsFitTheScreen()
{
    QFont large = m_font;
    large.setPointSizeF(m_font.pointSizeF() * 2);
    QApplication::setFont(large);
    QWidget window;
    for (const std::string& text : hostile) {
        QPointer<Question> question = Question::open(&window, {text, text, text, text, text, Tone::Bad});
        const QSize screen = question->screen()->availableSize();
        QVERIFY2(question->width() <= screen.width() && question->height() <= screen.height(), text.substr(0, 40).c_str());
        for (const char* name : {"yes_button", "no_button"}) {
            auto* button = question->findChild<QPushButton*>(QLatin1String(name));
            QVERIFY(question->rect().contains(QRect(button->mapTo(question, QPoint(0, 0)), button->size())));
            QVERIFY(button->height() >= button->heightForWidth(button->width()));
        }
        question->close();
    }
}

void TestGuiWidgets::pagesRevealTheFocus()
{
    Page page("Connection", "<i>subtitle</i>");
    QLineEdit* last = nullptr;
    for (int i = 0; i < 40; ++i)
        page.column()->addWidget(last = new QLineEdit);
    page.resize(600, 400);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page, patience));
    QVERIFY(last->visibleRegion().isEmpty());
    last->setFocus();
    QVERIFY(!last->visibleRegion().isEmpty());
    QCOMPARE(page.accessibleName(), QStringLiteral("Connection"));
}

void TestGuiWidgets::largeFontsDoNotClip()
{
    const std::string lastRun = "Last run: 2024-05-04 10:12, 3 rejected";
    const auto makeCard = [&] {
        auto card = std::make_unique<ActionCard>(Icon::Receive, "Retrieve the customers and everything they have agreed to");
        card->setLastRun(lastRun, Tone::Warning);
        card->setChanges("1,204 changes since");
        return card;
    };
    const int before = makeCard()->heightForWidth(400);
    const std::unique_ptr<PlainLabel> title(heading(1, "Connection to HubRise"));
    const int titleBefore = title->sizeHint().height();

    QFont large = m_font;
    large.setPointSizeF(m_font.pointSizeF() * 2);
    QApplication::setFont(large);
    QEvent changed(QEvent::ApplicationFontChange); // Qt itself tells the widgets only while exec() runs
    QCoreApplication::sendEvent(title.get(), &changed);
    QVERIFY2(title->sizeHint().height() > titleBefore + titleBefore / 2, "headings follow the font");

    const QFontMetrics metrics(large);
    const auto high = [&](const QString& text, int width) {
        return metrics.boundingRect(QRect(0, 0, width, 100'000), Qt::TextWordWrap, text).height();
    };
    const auto card = makeCard();
    QVERIFY2(card->heightForWidth(400) > before + before / 2, "the card grows with the font");
    for (const int width : {300, 500, card->sizeHint().width()})
        QVERIFY(card->heightForWidth(width) >= high(card->text(), width) + high(qs(lastRun), width) + metrics.height());
    const std::unique_ptr<QPushButton> button(primaryButton("Replace the 212 products of “Bella Pizza, Marseille Vieux-Port”", Icon::Send));
    for (const int width : {400, button->sizeHint().width()})
        QVERIFY(width < 1000 && button->heightForWidth(width) >= high(button->text(), width - 100));
}

QTEST_MAIN(TestGuiWidgets)
#include "test_gui_widgets.moc"
