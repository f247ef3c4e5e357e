// The lists of changes and of problems: order, filters, search, plain and bounded cells, the work done off the window's thread.

#include "gui/widgets/change_tree.h"
#include "gui/widgets/choice_delegate.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"
#include "gui/widgets/thing_words.h"
#include "gui/worker.h"
#include "patience.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

#include <mutex>

using namespace gui;
using model::Action;
using model::Change;
using model::Prefer;
using model::text;

namespace {

Change change(Action action, const char* kind, const char* ref, const char* name, std::vector<model::FieldChange> fields = {}, model::Text reason = {})
{
    return {action, kind, ref, name, std::move(fields), std::move(reason)};
}

Change conflict(const std::string& ref, const std::string& name)
{
    Change c = change(Action::Conflict, "customer", ref.c_str(), name.c_str(),
                      {{"phone", "+33612345678", "+33687654321"}, {"city", "Lyon", "Lyon 3e"}}, text(TR("differs in the till and in HubRise")));
    c.settleable = true;
    return c;
}

std::shared_ptr<engine::Plan> smallPlan()
{
    auto plan = std::make_shared<engine::Plan>();
    const auto add = [&](Change c) { engine::addChange(*plan, std::move(c)); };
    add(change(Action::Create, "product", "CRE", "Crème brûlée", {}, text(TR("new in the till"))));
    add(change(Action::Update, "sku", "MAR-L", "Margherita – Grande", {{"price", "1209.50 EUR", "9.80 EUR"}}, text(TR("price %1 → %2"), "1209.50 EUR", "9.80 EUR")));
    add(change(Action::Update, "product", "TIR", "Tiramisù", {{"name", "Tiramisu", "Tiramisù"}, {"tags", "dessert", ""}}, text(TR("%1 changed"), "name, tags")));
    const auto gone = change(Action::Delete, "sku", "CAL", "Calzone", {{"product_ref", "PIZ", ""}}, text(TR("no longer in the till")));
    add(gone);
    add(change(Action::Skip, "product", "X", "Hors carte", {}, text(TR("in the till only: left as it is"))));
    add(change(Action::Reject, "product", "Y", "Sans prix"));
    plan->losses = {gone, change(Action::Update, "product", "TIR", "Tiramisu", {{"tags", "dessert", ""}}, text(TR("would lose: %1"), "tags"))};
    return plan;
}

std::shared_ptr<engine::Plan> bigPlan(int count)
{
    auto plan = std::make_shared<engine::Plan>();
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        Change c;
        c.kind = "sku";
        c.ref = "REF" + n;
        c.name = "Article " + n + (i % 100 == 0 ? " fermière" : "");
        c.action = i % 5 == 0 ? Action::Create : i % 50 == 1 ? Action::Delete : Action::Update;
        if (c.action == Action::Update)
            c.fields = {{"price", "9.50 EUR", "9.80 EUR"}, {"name", "a", "b"}};
        c.reason = text(TR("%1 changed"), "price, name");
        if (c.action == Action::Delete)
            plan->losses.push_back(c);
        engine::addChange(*plan, std::move(c));
    }
    return plan;
}

/// A thread of its own, remembered: which threads worked.
class Runner {
public:
    RunOffThread hand()
    {
        return [this](std::function<void()> work, std::function<void()> done) {
            m_worker.run(&m_owner, [this, work = std::move(work)](std::stop_token) {
                {
                    const std::lock_guard lock(m_mutex);
                    threads.insert(QThread::currentThread());
                }
                ++works;
                work();
                return 0;
            }, [done = std::move(done)](int) { done(); });
        };
    }
    std::set<QThread*> threads;
    std::atomic<int> works = 0;

private:
    std::mutex m_mutex;
    QObject m_owner;
    Worker m_worker{"test"};
};

/// Keeps what was asked until told to do it.
struct Held {
    std::vector<std::pair<std::function<void()>, std::function<void()>>> asked;
    RunOffThread hand()
    {
        return [this](std::function<void()> work, std::function<void()> done) { asked.emplace_back(std::move(work), std::move(done)); };
    }
    void doNext()
    {
        auto [work, done] = std::move(asked.front());
        asked.erase(asked.begin());
        work();
        done();
    }
};

/// The longest time the window's thread was busy without a break.
class Pulse {
public:
    Pulse()
    {
        m_clock.start();
        m_last = m_clock.elapsed();
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_timer.start(0);
    }
    qint64 longest()
    {
        QCoreApplication::processEvents();
        beat();
        return std::exchange(m_longest, 0);
    }

private:
    void beat()
    {
        const qint64 now = m_clock.elapsed();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    }
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_last = 0, m_longest = 0;
};

class CountingModel : public ChangeModel {
public:
    using ChangeModel::ChangeModel;
    mutable qint64 looked = 0;
    QVariant data(const QModelIndex& index, int role) const override
    {
        ++looked;
        return ChangeModel::data(index, role);
    }
};

QModelIndex groupRow(const ChangeModel& model, Group group)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.groupAt(model.index(row, 0)) == group)
            return model.index(row, 0);
    return {};
}

QString cellOf(const QModelIndex& index, int column) { return index.siblingAtColumn(column).data().toString(); }

std::string plain(QString s) { return s.replace(QChar(0xA0), u' ').replace(QChar(0x202F), u' ').toStdString(); }

Indices everything(const ChangeRows& rows) { return select(rows, {}); }

} // namespace

class TestGuiChanges : public QObject {
    Q_OBJECT

private:
    static std::vector<std::string> found(const ChangeRows& rows, const Filter& filter)
    {
        std::vector<std::string> names;
        for (const auto i : select(rows, filter))
            names.push_back(rows.rows[i].change->name);
        return names;
    }

private slots:
    void initTestCase() { applyStyle(*qApp); }

    void lossesComeFirstAndRemovalsAreToldOnce()
    {
        const i18n::Words words(i18n::Language::English);
        ChangeModel model(words);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rows = prepareRows(smallPlan(), words);
        model.setRows(rows, everything(*rows));
        QStringList headings;
        for (int row = 0; row < model.rowCount(); ++row)
            headings += model.index(row, 0).data().toString();
        QCOMPARE(headings, QStringList({"Disappears from HubRise (2)", "Prices changed (1)", "Other changes (1)", "New (1)", "Cannot be sent as it stands (1)", "Left alone (1)"}));
        QCOMPARE(cellOf(model.index(0, 0, model.index(0, 0)), ChangeModel::What), "Calzone — sku (size)"); // its icon and its group tell what becomes of it
        QCOMPARE(model.index(0, 0, model.index(0, 0)).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Removal: Calzone — sku (size)"));
        QCOMPARE(rows->counts[static_cast<std::size_t>(Only::Removals)], 2U);
        QCOMPARE(rows->counts[static_cast<std::size_t>(Only::Prices)], 1U);
        QCOMPARE(rows->counts[static_cast<std::size_t>(Only::All)], 7U);
    }

    void namesComeBeforeReasons()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.setRows(prepareRows(smallPlan(), words));
        tree.resize(1000, 600);
        tree.show();
        const auto* header = tree.view()->header();
        auto* detail = tree.findChild<PlainLabel*>(QStringLiteral("change_detail"));
        const auto choose = [&] { tree.view()->setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(1, 0))); };
        choose();
        QVERIFY(!header->isSectionHidden(ChangeModel::Reason) && !detail->isVisible());
        tree.resize(600, 600);
        QTRY_VERIFY(header->isSectionHidden(ChangeModel::Reason));
        QTRY_VERIFY(detail->isVisible());
        const auto said = detail->text().remove(QChar(0x200B));
        QVERIFY2(said.contains(QStringLiteral("Margherita – Grande — sku (size) (code ref MAR-L): price")), qPrintable(said));
        QVERIFY(header->sectionSize(ChangeModel::What) * 3 > tree.view()->viewport()->width());
        tree.view()->setCurrentIndex(tree.model()->index(0, 0)); // a group says itself
        QTRY_VERIFY(!detail->isVisible());
        tree.resize(1000, 600);
        QTRY_VERIFY(!header->isSectionHidden(ChangeModel::Reason));
    }

    void aRemovalThatIsNoLossHasItsOwnGroup()
    {
        const i18n::Words words(i18n::Language::English);
        auto changes = std::make_shared<model::Changes>(smallPlan()->changes);
        const auto rows = prepareRows(std::shared_ptr<const model::Changes>(changes), words);
        ChangeModel model(words);
        model.setRows(rows, everything(*rows));
        QVERIFY(groupRow(model, Group::Removals).isValid());
        QVERIFY(!groupRow(model, Group::Losses).isValid());
        QCOMPARE(model.headerData(ChangeModel::Before, Qt::Horizontal, Qt::DisplayRole).toString(), "Before");
    }

    void filters()
    {
        const i18n::Words words(i18n::Language::English);
        const auto rows = prepareRows(smallPlan(), words);
        QCOMPARE(found(*rows, {Only::Removals, ""}), (std::vector<std::string>{"Calzone", "Tiramisu"}));
        QCOMPARE(found(*rows, {Only::Prices, ""}), (std::vector<std::string>{"Margherita – Grande"}));
        QCOMPARE(found(*rows, {Only::Additions, ""}), (std::vector<std::string>{"Crème brûlée"}));
        QCOMPARE(found(*rows, {Only::Changes, ""}), (std::vector<std::string>{"Margherita – Grande", "Tiramisù"}));
        QCOMPARE(found(*rows, {Only::Problems, ""}), (std::vector<std::string>{"Sans prix", "Hors carte"}));
        QVERIFY(found(*rows, {Only::Conflicts, ""}).empty());
    }

    void searchIgnoresAccentsAndCapitalsAndWantsAllWords()
    {
        const i18n::Words words(i18n::Language::French);
        const auto rows = prepareRows(smallPlan(), words);
        QCOMPARE(found(*rows, {Only::All, "creme BRULEE"}), (std::vector<std::string>{"Crème brûlée"}));
        QCOMPARE(found(*rows, {Only::All, "brûlée  CRÈME"}), (std::vector<std::string>{"Crème brûlée"}));
        QVERIFY(found(*rows, {Only::All, "creme chocolat"}).empty());
        QCOMPARE(found(*rows, {Only::All, "mar-l"}), (std::vector<std::string>{"Margherita – Grande"}));
        QCOMPARE(found(*rows, {Only::All, "9.80"}), (std::vector<std::string>{"Margherita – Grande"})); // as HubRise has it
        QCOMPARE(found(*rows, {Only::All, "9,80"}), (std::vector<std::string>{"Margherita – Grande"})); // as it is shown
        QCOMPARE(found(*rows, {Only::All, "produit tiramisu"}), (std::vector<std::string>{"Tiramisu", "Tiramisù"}));
        QCOMPARE(found(*rows, {Only::Removals, "tiramisu"}), (std::vector<std::string>{"Tiramisu"}));
        QCOMPARE(folded("Œuf À LA COQUE", 100), "oeuf a la coque");
        QCOMPARE(folded("éé", 3), "e"); // never half a character
    }

    void amountsAndFieldsInTheReadersLanguage()
    {
        for (const auto language : {i18n::Language::French, i18n::Language::English}) {
            const i18n::Words words(language);
            const bool french = language == i18n::Language::French;
            const auto rows = prepareRows(smallPlan(), words);
            ChangeModel model(words);
            model.setRows(rows, everything(*rows));
            const QModelIndex price = model.index(0, 0, groupRow(model, Group::Prices));
            QCOMPARE(plain(cellOf(price, ChangeModel::Before)), french ? "1 209,50 EUR" : "1,209.50 EUR");
            QCOMPARE(plain(cellOf(price, ChangeModel::After)), french ? "9,80 EUR" : "9.80 EUR");
            QCOMPARE(plain(cellOf(price, ChangeModel::Reason)), french ? "prix 1 209,50 EUR → 9,80 EUR" : "price 1,209.50 EUR → 9.80 EUR");
            QVERIFY(!model.hasChildren(price)); // its only field stands in its own line
            const QModelIndex change = model.index(0, 0, groupRow(model, Group::Changes));
            QCOMPARE(model.rowCount(change), 2);
            const QModelIndex tags = model.index(1, 0, change);
            QCOMPARE(cellOf(tags, ChangeModel::What).toStdString(), words(labelOfField("product", "tags")));
            QCOMPARE(cellOf(tags, ChangeModel::Before), "dessert");
            QCOMPARE(cellOf(tags, ChangeModel::After), "–");
            QCOMPARE(model.rowAt(tags), model.rowAt(change));
        }
    }

    void fieldsAndKinds()
    {
        const i18n::Words words(i18n::Language::English);
        QCOMPARE(words(labelOfField("customer", "first_name")), "first name");
        QCOMPARE(words(labelOfField("product", "category_ref")), "category");
        QCOMPARE(words(labelOfField("product", "tax_rate.eat_in")), "tax rate, eat-in");
        QCOMPARE(words(labelOfField("product", "brand new <b>")), "brand new <b>");
        QCOMPARE(words(labelOfKind("sku")), "sku (size)");
        QCOMPARE(words(labelOfKind("novelty")), "novelty");
        QCOMPARE(valueInWords("stock", "", words), "unlimited");
        QCOMPARE(valueInWords("email_marketing", "true", words), "yes");
        QCOMPARE(valueInWords("name", "true", words), "true");
        QCOMPARE(plain(qs(valueInWords("price", "-0.50 EUR", words))), "-0.50 EUR");
    }

    void hostileTextStaysPlainAndShort_data()
    {
        QTest::addColumn<QByteArray>("foreign");
        QTest::newRow("html") << QByteArray("<b>Bob</b> & <img src='file:///etc/passwd'><table>");
        QTest::newRow("long") << QByteArray(1'000'000, 'x');
        QTest::newRow("long in accents") << QByteArray("é").repeated(500'000);
        QTest::newRow("long with line breaks") << QByteArray("a\n\n\n").repeated(250'000);
        QTest::newRow("override") << QByteArray("abc\xE2\x80\xAE" "cba\xE2\x81\xA6");
        QTest::newRow("emoji") << QByteArray("🍕👨‍👩‍👧‍👦🏴‍☠️").repeated(200);
        QTest::newRow("control") << QByteArray("\x01\x02\x1b[31mred\x7f\xc2\x9b");
        QTest::newRow("broken") << QByteArray("caf\xe9 \xff\xfe \xf0\x9f");
    }

    void hostileTextStaysPlainAndShort()
    {
        QFETCH(const QByteArray, foreign);
        const std::string f = foreign.toStdString();
        const i18n::Words words(i18n::Language::English);
        auto plan = std::make_shared<engine::Plan>();
        Change c{Action::Update, f, f, f, {{f, f, f}, {"price", f, f}}, text(TR("moved from %1 to %2"), f, f)};
        plan->losses = {c};
        Change settle = c;
        settle.action = Action::Conflict;
        settle.settleable = true;
        plan->changes = {c, settle};
        const auto rows = prepareRows(plan, words);
        QVERIFY(rows->searchText.size() < 20'000);
        ChangeModel model(words);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows, everything(*rows));
        ProblemModel problems(words);
        problems.setProblems(std::make_shared<model::Problems>(model::Problems{{model::Severity::Error, f, f, f, text(TR("%1: %2"), f, f), model::verbatim(f)}}));
        checkTree(model, {});
        checkTree(problems, {});

        PlainLabel detail(problems.inFull(0));
        QCOMPARE(detail.textFormat(), Qt::PlainText);
        QVERIFY(detail.text().size() < 5000);
    }

    void longNamesAreCutAtTheEnd()
    {
        QCOMPARE(cellText("one\r\n two\tthree"), "one two three");
        QCOMPARE(cellText(std::string(256, 'a')), QString(256, 'a'));
        QCOMPARE(cellText(std::string(257, 'a')), QString(256, 'a') + "…");
        QCOMPARE(cellText(std::string(500'000, '\n')), "…");
    }

    void filteringAndPreparingRunElsewhere()
    {
        const i18n::Words words(i18n::Language::English);
        Runner runner;
        ChangeTree tree(words, runner.hand());
        tree.resize(1000, 600);
        tree.show();
        QSignalSpy shown(&tree, &ChangeTree::rowsShown);
        tree.setPlan(smallPlan());
        QVERIFY(tree.findChild<PlainLabel*>("empty_words")->isVisible());
        QTRY_COMPARE(tree.model()->shownCount(), 7U);
        QTest::keyClicks(tree.findChild<QLineEdit*>("search"), "tiramisu");
        QTRY_COMPARE(tree.model()->shownCount(), 2U);
        QCOMPARE(tree.findChild<PlainLabel*>("count_line")->text(), "2 of 7 shown");
        QTest::mouseClick(tree.findChild<QPushButton*>("only_prices"), Qt::LeftButton);
        QTRY_COMPARE(tree.model()->shownCount(), 0U);
        QCOMPARE(tree.findChild<PlainLabel*>("empty_words")->text(), "Nothing matches “tiramisu”.");
        tree.findChild<QLineEdit*>("search")->clear();
        QTRY_COMPARE(tree.model()->shownCount(), 1U);
        QVERIFY(runner.works >= 4);
        QVERIFY(!runner.threads.contains(QThread::currentThread()));
    }

    void theLatestFilterWins()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.setRows(prepareRows(smallPlan(), words));
        QVERIFY(held.asked.empty());
        tree.setFilter({Only::Prices, ""});
        tree.setFilter({Only::All, "calzone"});
        tree.setFilter({Only::Removals, ""});
        QCOMPARE(held.asked.size(), 1U); // one at a time
        held.doNext();
        QCOMPARE(tree.model()->shownCount(), 7U); // outdated: not shown
        QCOMPARE(held.asked.size(), 1U);
        held.doNext();
        QCOMPARE(tree.model()->shownCount(), 2U);
        QVERIFY(held.asked.empty());

        tree.setFilter({Only::All, "nothing"});
        tree.setRows(prepareRows(smallPlan(), words)); // a new plan while filtering
        while (!held.asked.empty())
            held.doNext();
        QCOMPARE(tree.model()->shownCount(), 7U);
    }

    void anAnswerThatComesTooLateIsDropped()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        {
            ChangeTree tree(words, held.hand());
            tree.setPlan(bigPlan(10));
            tree.setRows(prepareRows(smallPlan(), words));
            held.doNext();
            QCOMPARE(tree.model()->shownCount(), 7U);
            tree.setFilter({Only::Prices, ""});
        }
        while (!held.asked.empty())
            held.doNext(); // the tree is gone
    }

    void emptyInWords()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        ChangeTree tree(words, held.hand());
        auto plan = std::make_shared<engine::Plan>();
        tree.setRows(prepareRows(plan, words));
        const auto* empty = tree.findChild<PlainLabel*>("empty_words");
        QCOMPARE(empty->text(), "Nothing changes.");
        QVERIFY(tree.removalsSeen());
        tree.setFilter({Only::Removals, ""});
        held.doNext();
        while (!held.asked.empty())
            held.doNext();
        QCOMPARE(empty->text(), "Nothing disappears.");
    }

    void removalsAreSeenOnceTheLastWasOnTheScreen()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.resize(900, 500);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree, patience));
        QSignalSpy changed(&tree, &ChangeTree::removalsSeenChanged);
        tree.setRows(prepareRows(bigPlan(5000), words)); // 100 of them disappear
        QSignalSpy painted(tree.view(), &ItemView::shownRowsChanged);
        QTRY_VERIFY(!painted.isEmpty());
        QVERIFY(!tree.removalsSeen());

        // Searched for, the last one is on the screen, but not those before it.
        tree.setFilter({Only::Removals, "REF4951"});
        while (!held.asked.empty())
            held.doNext();
        painted.clear();
        QTRY_VERIFY(!painted.isEmpty());
        QCOMPARE(tree.model()->shownCount(), 1U);
        QVERIFY(!tree.removalsSeen());

        tree.setFilter({});
        while (!held.asked.empty())
            held.doNext();
        changed.clear();
        tree.view()->scrollTo(tree.model()->index(99, 0, tree.model()->index(0, 0)), QAbstractItemView::PositionAtCenter);
        QTRY_VERIFY(tree.removalsSeen());
        QCOMPARE(changed.size(), 1);

        tree.setRows(prepareRows(bigPlan(5000), words)); // other rows, to be seen again
        QVERIFY(!tree.removalsSeen());
    }

    void conflictsAreSettledByKeyboard()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.resize(1024, 600);
        tree.show();
        auto plan = smallPlan();
        for (int i = 1; i <= 3; ++i)
            engine::addChange(*plan, conflict("C" + std::to_string(i), "Amélie " + std::to_string(i)));
        Change unsettled = conflict("C9", "Ambiguous");
        unsettled.settleable = false;
        engine::addChange(*plan, unsettled);
        tree.setRows(prepareRows(plan, words));
        ChangeModel* model = tree.model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->columnCount(), 6);
        const QModelIndex conflicts = groupRow(*model, Group::Conflicts);
        QVERIFY(tree.view()->visualRect(model->index(0, 0, conflicts)).height() >= touchTarget);
        QSignalSpy changed(&tree, &ChangeTree::settledChanged);
        QVERIFY(tree.settled().empty());

        const auto press = [&](int row, Qt::Key key) {
            tree.view()->setCurrentIndex(model->index(row, 0, conflicts));
            QTest::keyClick(tree.view(), key);
        };
        press(0, Qt::Key_T);
        press(1, Qt::Key_H);
        press(2, Qt::Key_Space);
        press(2, Qt::Key_Space);
        using Settled = std::map<std::string, Prefer>;
        QCOMPARE(tree.settled(), (Settled{{"C1", Prefer::Pos}, {"C2", Prefer::Hubrise}, {"C3", Prefer::Hubrise}}));
        QCOMPARE(changed.size(), 4);
        QCOMPARE(cellOf(model->index(0, 0, conflicts), ChangeModel::Keep), "the till’s card");
        QCOMPARE(cellOf(model->index(0, 0, conflicts), ChangeModel::Before), "+33612345678, Lyon");
        press(2, Qt::Key_Space);
        QCOMPARE(tree.settled(), (Settled{{"C1", Prefer::Pos}, {"C2", Prefer::Hubrise}, {"C3", Prefer::Skip}}));
        press(3, Qt::Key_T); // cannot be settled
        QVERIFY(!tree.settled().contains("C9"));
        QTest::mouseClick(tree.findChild<QPushButton*>("settle_hubrise"), Qt::LeftButton);
        QCOMPARE(tree.settled().size(), 3U);
        tree.settleAll(Prefer::Skip);
        QCOMPARE(tree.settled().at("C1"), Prefer::Skip);
        tree.settleAll(Prefer::Ask);
        QVERIFY(tree.settled().empty());

        tree.view()->selectAll();
        press(1, Qt::Key_L);
        tree.view()->selectAll();
        QTest::keyClick(tree.view(), Qt::Key_T); // several at once
        QCOMPARE(tree.settled().size(), 3U);
    }

    /// The buttons for all, and several rows at once, are for what is in sight, and leave alone what nothing but a number brings together.
    void severalAreSettledAtOnce()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.resize(1024, 600);
        tree.show();
        auto plan = std::make_shared<engine::Plan>();
        for (const char* name : {"Dupont", "Durand", "Duval"})
            engine::addChange(*plan, conflict(name, name));
        Change byNumber = conflict("N1", "Dupontel");
        byNumber.alone = true;
        engine::addChange(*plan, byNumber);
        tree.setRows(prepareRows(plan, words));
        const auto search = [&](const char* what) {
            tree.setFilter({Only::All, what});
            while (!held.asked.empty())
                held.doNext();
        };
        using Settled = std::map<std::string, Prefer>;
        search("dupont");
        QCOMPARE(tree.model()->shownCount(), 2U);
        QTest::mouseClick(tree.findChild<QPushButton*>("settle_pos"), Qt::LeftButton);
        QCOMPARE(tree.settled(), (Settled{{"Dupont", Prefer::Pos}}));
        search("");
        QTest::mouseClick(tree.findChild<QPushButton*>("settle_hubrise"), Qt::LeftButton);
        QCOMPARE(tree.settled(), (Settled{{"Dupont", Prefer::Hubrise}, {"Durand", Prefer::Hubrise}, {"Duval", Prefer::Hubrise}}));
        QTest::mouseClick(tree.findChild<QPushButton*>("settle_skip"), Qt::LeftButton); // to leave it is no answer
        QCOMPARE(tree.settled().size(), 4U);
        tree.view()->setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
        tree.view()->selectAll();
        QTest::keyClick(tree.view(), Qt::Key_T);
        QCOMPARE(tree.settled(), (Settled{{"Dupont", Prefer::Pos}, {"Durand", Prefer::Pos}, {"Duval", Prefer::Pos}, {"N1", Prefer::Skip}}));
        for (int row = 0; row < 4; ++row) {
            const auto index = tree.model()->index(row, 0, tree.model()->index(0, 0));
            if (tree.model()->rowAt(index)->change->ref != "N1")
                continue;
            tree.view()->setCurrentIndex(index);
            QTest::keyClick(tree.view(), Qt::Key_T);
        }
        QCOMPARE(tree.settled().at("N1"), Prefer::Pos);
    }

    /// A list without choices after one with them: its columns are all there, in their order, and in sight.
    void columnsAreEachLists()
    {
        const i18n::Words words(i18n::Language::French);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.resize(720, 500);
        tree.show();
        auto disputed = std::make_shared<engine::Plan>();
        engine::addChange(*disputed, conflict("C1", "Amélie"));
        tree.setRows(prepareRows(disputed, words));
        tree.setRows(prepareRows(smallPlan(), words));
        auto* header = tree.view()->header();
        for (const int column : {ChangeModel::What, ChangeModel::Ref, ChangeModel::Before, ChangeModel::After}) {
            QVERIFY2(!header->isSectionHidden(column), qPrintable(QString::number(column)));
            QCOMPARE(header->visualIndex(column), column);
            QVERIFY(header->sectionPosition(column) + header->sectionSize(column) <= tree.view()->viewport()->width());
        }
        QVERIFY(header->isSectionHidden(ChangeModel::Reason));
    }

    void conflictsAreSettledByMouse()
    {
        const i18n::Words words(i18n::Language::French);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.resize(1024, 600);
        tree.show();
        auto plan = std::make_shared<engine::Plan>();
        engine::addChange(*plan, conflict("C1", "Amélie"));
        engine::addChange(*plan, conflict("C1", "Amélie bis")); // the same ref: the same choice
        tree.setRows(prepareRows(plan, words));
        const QModelIndex cell = tree.model()->index(0, ChangeModel::Keep, tree.model()->index(0, 0));
        const QRect place = tree.view()->visualRect(cell);
        QVERIFY(tree.view()->viewport()->rect().contains(place)); // on the screen without scrolling
        QTest::mouseClick(tree.view()->viewport(), Qt::LeftButton, {}, ChoiceDelegate::partIn(place, 1).center());
        QCOMPARE(tree.settled().at("C1"), Prefer::Hubrise);
        QCOMPARE(tree.model()->settledCount(), 2U);
        QTest::mouseClick(tree.view()->viewport(), Qt::LeftButton, {}, ChoiceDelegate::partIn(place, 2).center());
        QCOMPARE(tree.settled().at("C1"), Prefer::Skip);
        QTest::mouseClick(tree.view()->viewport(), Qt::LeftButton, {}, ChoiceDelegate::partIn(place, 2).center()); // taken back
        QVERIFY(tree.settled().empty());

        plan->settled["C1"] = Prefer::Skip; // and made with it, it waits for nothing
        tree.setRows(prepareRows(plan, words));
        QVERIFY(tree.settled().empty() && tree.model()->settledCount() == 0);
        QCOMPARE(tree.model()->index(0, 0, tree.model()->index(0, 0)).data(ChangeModel::ChoiceRole).toInt(), int(Prefer::Skip));
    }

    void theKeyboardUnfoldsSearchesAndCopies()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.resize(1024, 600);
        tree.show();
        tree.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&tree, patience));
        tree.setRows(prepareRows(smallPlan(), words));
        const QModelIndex group = groupRow(*tree.model(), Group::Changes);
        QVERIFY(tree.view()->isExpanded(group));
        const QModelIndex row = tree.model()->index(0, 0, group);
        tree.view()->setCurrentIndex(row);
        QTest::keyClick(tree.view(), Qt::Key_Return);
        QVERIFY(tree.view()->isExpanded(row));
        QTest::keyClick(tree.view(), Qt::Key_Space);
        QVERIFY(!tree.view()->isExpanded(row));
        QTest::keyClick(tree.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), "Change: Tiramisù — product\tTIR\t\t\tname, tags changed");
        QTest::keyClick(tree.view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(tree.findChild<QLineEdit*>("search")->hasFocus());
        QTest::keyClick(tree.view(), Qt::Key_Z); // no searching by typing
        QCOMPARE(tree.view()->currentIndex(), row);
    }

    void aClosedGroupStaysClosed()
    {
        const i18n::Words words(i18n::Language::English);
        Held held;
        ChangeTree tree(words, held.hand());
        tree.setRows(prepareRows(smallPlan(), words));
        tree.view()->collapse(groupRow(*tree.model(), Group::Prices));
        tree.setFilter({Only::Changes, ""});
        held.doNext();
        QVERIFY(!tree.view()->isExpanded(groupRow(*tree.model(), Group::Prices)));
        QVERIFY(tree.view()->isExpanded(groupRow(*tree.model(), Group::Changes)));
    }

    /// Rows that nobody looks at cost nothing: a view asks for as many cells of 100,000 rows as of 1,000.
    void onlyVisibleRowsAreLookedAt()
    {
        const i18n::Words words(i18n::Language::English);
        std::vector<qint64> looks;
        for (const int count : {1000, 100'000}) {
            CountingModel model(words);
            ItemView view(words);
            view.setModel(&model);
            view.resize(1000, 600);
            view.show();
            QVERIFY(QTest::qWaitForWindowExposed(&view, patience));
            const auto rows = prepareRows(bigPlan(count), words);
            model.looked = 0;
            model.setRows(rows, everything(*rows));
            QCOMPARE(model.looked, 0);
            for (int row = 0; row < model.rowCount(); ++row)
                view.setExpanded(model.index(row, 0), true);
            view.grab();
            view.scrollToBottom();
            view.grab();
            looks.push_back(model.looked);
        }
        QVERIFY2(looks[1] <= 2 * looks[0], qPrintable(QString("%1 and %2 looks").arg(looks[0]).arg(looks[1])));
    }

    void aHundredThousandChanges()
    {
        const i18n::Words words(i18n::Language::French);
        Runner runner;
        ChangeTree tree(words, runner.hand());
        tree.resize(1024, 768);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree, patience));
        auto plan = bigPlan(100'000);
        QElapsedTimer clock;
        clock.start();
        auto rows = prepareRows(plan, words);
        qInfo("prepared in %lld ms (off the thread), %zu kB of search text", clock.restart(), rows->searchText.size() / 1024);
        select(*rows, {Only::All, "fermiere"});
        qInfo("searched in %lld ms (off the thread)", clock.elapsed());

        Pulse pulse;
        const auto say = [&](const char* what) { qInfo("%s: window busy for at most %lld ms", what, pulse.longest()); };
        pulse.longest();
        tree.setRows(rows);
        tree.grab();
        say("rows set and painted");
        tree.setPlan(plan);
        QTRY_COMPARE_WITH_TIMEOUT(tree.model()->shownCount(), 100'000U, 60'000);
        say("prepared anew");
        for (const auto& filter : {Filter{Only::Prices, ""}, Filter{Only::All, "fermiere"}, Filter{}}) {
            QSignalSpy shown(&tree, &ChangeTree::rowsShown);
            tree.setFilter(filter);
            QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 60'000);
            tree.grab();
            say("filter");
        }
        tree.view()->scrollToBottom();
        QTRY_COMPARE(tree.view()->verticalScrollBar()->value(), tree.view()->verticalScrollBar()->maximum());
        say("scrolled to the end");
        const QModelIndex prices = groupRow(*tree.model(), Group::Prices);
        const QModelIndex late = tree.model()->index(tree.model()->rowCount(prices) - 1, 0, prices);
        tree.view()->scrollTo(late);
        tree.view()->setCurrentIndex(late);
        tree.view()->setExpanded(late, true);
        tree.grab();
        say("a late change unfolded");
        tree.view()->setExpanded(prices, false);
        tree.grab();
        say("a group closed");
        tree.view()->setExpanded(prices, true);
        tree.grab();
        say("and opened");
        tree.view()->selectAll();
        tree.view()->selectedText();
        say("all selected and copied");
        plan.reset();
        rows.reset();
        tree.setRows(nullptr);
        say("let go");
    }

    void problemsWorstFirst()
    {
        const i18n::Words words(i18n::Language::English);
        using model::Severity;
        ProblemList list(words);
        list.resize(1000, 500);
        list.show();
        QVERIFY(list.findChild<PlainLabel*>("empty_words")->isVisible());
        auto problems = std::make_shared<model::Problems>();
        problems->push_back({Severity::Note, "sku", "A", "price", text(TR("“%1” is not a price"), "9,999"), {}});
        problems->push_back({Severity::Error, "product", "B", "category_ref", text(TR("%1: it has no category"), "Pizza"), text(TR("Put it into a category in the till."))});
        problems->push_back({Severity::Warning, "customer", "C", "email", text(TR("“%1” is not a price"), "x"), {}});
        list.setProblems(problems);
        QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list.model()->rowCount(), 3);
        QCOMPARE(cellOf(list.model()->index(0, 0), ProblemModel::Thing), "Error: product B, category");
        QCOMPARE(cellOf(list.model()->index(2, 0), ProblemModel::Thing), "Note: sku (size) A, price");
        const auto* detail = list.findChild<PlainLabel*>("problem_detail");
        QVERIFY(detail->text().contains("Pizza: it has no category\nPut it into a category in the till."));
        QTest::mouseClick(list.findChild<QPushButton*>("only_warnings"), Qt::LeftButton);
        QCOMPARE(list.model()->rowCount(), 1);
        QVERIFY(detail->text().startsWith("Warning: customer C, e-mail"));
        QVERIFY(!list.findChild<QPushButton*>("only_notes")->isChecked());
        list.setProblems(nullptr);
        QVERIFY(!detail->isVisible());
    }

    void manyProblems()
    {
        const i18n::Words words(i18n::Language::English);
        auto problems = std::make_shared<model::Problems>();
        for (int i = 0; i < 100'000; ++i)
            problems->push_back({static_cast<model::Severity>(i % 3), "sku", "R" + std::to_string(i), "price", text(TR("%1: its price is 0"), i), text(TR("Check the price in the till."))});
        ProblemList list(words);
        list.resize(1000, 500);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list, patience));
        Pulse pulse;
        pulse.longest();
        list.setProblems(problems);
        list.grab();
        qInfo("100,000 problems set and painted: window busy for at most %lld ms", pulse.longest());
        QTest::mouseClick(list.findChild<QPushButton*>("only_notes"), Qt::LeftButton);
        list.view()->scrollToBottom();
        list.grab();
        qInfo("filtered and scrolled: window busy for at most %lld ms", pulse.longest());
        QCOMPARE(list.model()->rowCount(), 33'334);
    }

private:
    static void checkTree(const QAbstractItemModel& model, const QModelIndex& parent)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::EditRole, Qt::StatusTipRole, Qt::WhatsThisRole})
                    checkWords(model.index(row, column, parent).data(role).toString(), role);
            checkTree(model, model.index(row, 0, parent));
        }
    }

    static void checkWords(const QString& words, int role)
    {
        QVERIFY(words.size() <= (role == Qt::ToolTipRole ? 1500 : 1024 + 1));
        QVERIFY(role != Qt::ToolTipRole || !Qt::mightBeRichText(words));
        for (const QChar c : words) {
            const bool isBreak = role == Qt::ToolTipRole && c == u'\n';
            QVERIFY2(isBreak || c.category() != QChar::Other_Control, qPrintable(QString::number(c.unicode(), 16)));
            QVERIFY(c.unicode() < 0x202A || c.unicode() > 0x202E);
            QVERIFY(c.unicode() < 0x2066 || c.unicode() > 0x2069);
        }
    }
};

QTEST_MAIN(TestGuiChanges)
#include "test_gui_changes.moc"
