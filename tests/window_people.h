// What the tests of the window's pages have in common: reading what a label says, agreeing to a plan, choosing a row, and pictures for the eyes.
#pragma once

#include "gui/widgets/action_card.h"
#include "gui/widgets/item_view.h"
#include "layouts_rest.h"
#include "window_fixture.h"

#include <QApplication>
#include <QRegularExpression>

inline QString saidBy(const WindowFixture& w, const char* name)
{
    QStringList all;
    if (const auto* widget = w.find(QLatin1String(name))) {
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            all << label->text();
        for (const auto* part : widget->findChildren<QLabel*>())
            if (part->isVisible())
                all << part->text();
    }
    return all.join(u'\n').remove(QChar(0x200B));
}

/// A button of E/S.
inline QString cardSays(const WindowFixture& w, const char* name)
{
    const auto* card = w.find<gui::ActionCard>(QLatin1String(name));
    return card ? QString(card->accessibleName() + u'\n' + card->accessibleDescription()).remove(QChar(0x200B)) : QString();
}

inline QString cell(const WindowFixture& w, const char* view, int row, int column)
{
    const auto* list = w.find<gui::ItemView>(QLatin1String(view));
    return list ? list->model()->index(row, column).data().toString() : QString();
}

inline int rowsOf(const WindowFixture& w, const char* view)
{
    const auto* list = w.find<gui::ItemView>(QLatin1String(view));
    return list ? list->model()->rowCount() : 0;
}

/// By a click, as a finger does.
inline void choose(const WindowFixture& w, const char* view, int row)
{
    auto* list = w.find<gui::ItemView>(QLatin1String(view));
    QVERIFY2(list && row < list->model()->rowCount(), view);
    const auto index = list->model()->index(row, 0);
    list->scrollTo(index);
    QCoreApplication::processEvents();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    QCOMPARE(list->currentIndex().row(), row);
}

/// Everything that a person can be asked for.
inline engine::Answer agreeing(const engine::Plan& plan)
{
    const auto demand = engine::demandOf(plan);
    engine::Answer answer;
    answer.readRemovals = true;
    answer.ticks.assign(demand.ticks.size(), true);
    answer.typedName = plan.subject().name;
    if (demand.typeNumber)
        answer.typedNumber = std::to_string(*demand.typeNumber);
    return answer;
}

inline void agree(WindowFixture& w)
{
    w.flow().agree(agreeing(*w.flow().plan()));
    QVERIFY(w.flow().isWorking());
}

/// To its end.
inline void agreeToAll(WindowFixture& w)
{
    agree(w);
    QVERIFY(w.settle());
    QVERIFY(w.flow().state() == gui::Flow::State::Ended);
}

/// Another run writes into the state when it begins and ends, which the desk sees; one that a test pretends does not.
inline bool seen(WindowFixture& w, const std::function<bool()>& what)
{
    return QTest::qWaitFor([&] {
        w.desk().refresh();
        return what();
    }, patience);
}

#define PLANNED(w)                                                                              \
    do {                                                                                        \
        QVERIFY((w).settle());                                                                  \
        QVERIFY2((w).flow().state() == gui::Flow::State::Planned,                               \
                 (w).flow().error() ? (w).flow().error()->message.source.c_str() : "no plan");  \
    } while (false)
#define ENDED(w)                                                      \
    do {                                                              \
        QVERIFY((w).settle());                                        \
        QVERIFY((w).flow().state() == gui::Flow::State::Ended);       \
        QTRY_VERIFY((w).isShown(QStringLiteral("close_button")));     \
    } while (false)

/// By the button of E/S.
inline void plan(WindowFixture& w, const char* card)
{
    w.press(QLatin1String(card));
    PLANNED(w);
}

/// "5 customers created"
inline QRegularExpression counted(long long number, const char* rest)
{
    return QRegularExpression(QStringLiteral("(^|\\D)%1 %2").arg(number).arg(QLatin1String(rest)), QRegularExpression::MultilineOption);
}

/// A picture for the eyes, where a folder for it is named; with PASSEPLAT_BIG in letters of twice the size.
inline void picture(WindowFixture& w, const char* name)
{
    const auto folder = qEnvironmentVariable("PASSEPLAT_PICTURES");
    if (folder.isEmpty())
        return;
    layoutsRest(w.window());
    w.window().grab().save(folder + u'/' + QLatin1String(name) + (qEnvironmentVariableIsSet("PASSEPLAT_BIG") ? QStringLiteral("-big.png") : QStringLiteral(".png")));
}

inline void enlarge()
{
    if (!qEnvironmentVariableIsSet("PASSEPLAT_BIG"))
        return;
    QFont font = QApplication::font();
    font.setPointSizeF(2 * font.pointSizeF());
    QApplication::setFont(font);
}
