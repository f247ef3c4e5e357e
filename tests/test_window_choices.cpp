// Conflicts in the plan in the window: chosen card by card or for all, applied before anything goes, and answered for no longer than they were asked.

#include "gui/program.h"
#include "gui/widgets/style.h"
#include "plan_on_screen.h"

#include <QComboBox>

using engine::Operation;
using gui::ChangeTree;
using State = gui::Flow::State;

class TestWindowChoices : public QObject, PlanOnScreen {
    Q_OBJECT
private slots:
    void initTestCase() { gui::applyStyle(*qApp); }
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void conflictsRowByRow();
    void whatIsNoConflictIsSaid();
    void choicesAreAppliedFirst();
    void aChoiceAnswersOnlyWhatWasAsked_data();
    void aChoiceAnswersOnlyWhatWasAsked();
    void choicesEndWithThePlan();
    void aChoiceThatWasNotAppliedIsForgotten();
    void aSavedPlanKeepsItsChoices();
    void choicesOutliveTheLanguage();

private:
    void changeBothSides(const std::vector<int>& refs);
    void disputed(const std::vector<int>& refs); ///< pushed, changed on both sides, and the plan of a push open
    void chooseAndApply(const char* button);
    void typeOver(); ///< somebody at the till gives card 1 to another person
    std::string nameOfTheFirst();
};

/// The till says Rillieux, HubRise Givors.
void TestWindowChoices::changeBothSides(const std::vector<int>& refs)
{
    for (const int ref : refs) {
        m->sql("UPDATE customers SET city = 'Rillieux' WHERE ref = " + std::to_string(ref));
        for (const auto& customer : m->customers("w9v0d"))
            if (textOf(customer, "email") == m->value("SELECT email FROM customers WHERE ref = " + std::to_string(ref)))
                m->hubrise.asOther("PATCH", "/customer_lists/w9v0d/customers/" + textOf(customer, "id"), {{"city", "Givors"}});
    }
}

void TestWindowChoices::conflictsRowByRow()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push customers --yes"), 0);
    changeBothSides({1, 2, 5});
    m->forgetLog();
    openOn(Operation::PushCustomers);
    QTRY_VERIFY(m->isShown(QStringLiteral("settle_button")));
    QVERIFY(!m->find<QAbstractButton>(QStringLiteral("settle_button"))->isEnabled());
    auto* view = tree()->view();
    auto* model = tree()->model();
    view->setFocus();
    for (int group = 0; group < model->rowCount(); ++group)
        for (int row = 0; row < model->rowCount(model->index(group, 0)); ++row) {
            const auto index = model->index(row, 0, model->index(group, 0));
            const auto ref = model->rowAt(index)->change->ref;
            view->setCurrentIndex(index);
            if (ref == "1")
                QTest::keyClick(view, Qt::Key_T);
            else if (ref == "2")
                QTest::keyClick(view, Qt::Key_H);
        }
    QVERIFY2(m->says(QStringLiteral("2 chosen, of 3")), qPrintable(m->shownText()));
    // Nothing but conflicts: leaving would drop the choices without a word.
    m->press(QStringLiteral("ok_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), gui::Flow::State::Planned);
    QVERIFY2(m->says(QStringLiteral("Your choices are not applied yet")), qPrintable(m->shownText()));
    m->press(QStringLiteral("settle_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->writes(), 0); // a new plan, no more
    QTRY_VERIFY(m->isShown(QStringLiteral("effect_button")));
    QCOMPARE(m->flow().plan()->counts.conflict, 1);
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    const auto cityOf = [this](const std::string& mail) {
        for (const auto& customer : m->customers("w9v0d"))
            if (textOf(customer, "email") == mail)
                return textOf(customer, "city");
        return std::string();
    };
    QCOMPARE(cityOf("zoe@bistro.example"), std::string("Rillieux")); // the till's
    QCOMPARE(cityOf("paul@bistro.example"), std::string("Givors"));  // HubRise's
    QCOMPARE(cityOf("ana@bistro.example"), std::string("Givors"));   // left alone
    QCOMPARE(m->requests("PATCH"), 1);
}

/// What only one side changed of a card in conflict goes all the same, unless somebody chose to leave it: plan, button, result and document say so.
void TestWindowChoices::whatIsNoConflictIsSaid()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push customers --yes"), 0);
    changeBothSides({1, 2});
    m->sql("UPDATE customers SET first_name = 'Zoë-Lou' WHERE ref = 1; UPDATE customers SET first_name = 'Paulo' WHERE ref = 2");
    const auto told = m->runJson("push customers --dry-run").document;
    QCOMPARE(told["counts"]["conflict_in_part"], 2);
    QCOMPARE(told["changes"][0]["sent"], nlohmann::json({"first_name"}));
    m->forgetLog();
    openOn(Operation::PushCustomers);
    QTRY_VERIFY2(m->says(QStringLiteral("what only the till changed is sent all the same")), qPrintable(m->shownText()));
    QVERIFY2(effect()->text().contains(QStringLiteral("what is not in conflict of 2 customer")), qPrintable(effect()->text()));
    QVERIFY(m->says(QStringLiteral("Without a choice, what both changed stays as it is")));
    auto* view = tree()->view();
    view->setFocus();
    view->setCurrentIndex(tree()->model()->index(0, 0, tree()->model()->index(0, 0)));
    QTest::keyClick(view, Qt::Key_L);
    m->press(QStringLiteral("settle_button"));
    QVERIFY(m->settle());
    QTRY_VERIFY(effectEnabled() && effect()->text().contains(QStringLiteral("of 1 customer")));
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QTRY_VERIFY2(m->says(QStringLiteral("the rest of the card was taken over")), qPrintable(m->shownText()));
    QCOMPARE(m->requests("PATCH"), 1);
}

/// Beside other changes the effect can be pressed, and would not honour what was chosen.
void TestWindowChoices::choicesAreAppliedFirst()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push customers --yes"), 0);
    changeBothSides({1});
    m->sql("UPDATE customers SET city = 'Nice' WHERE ref = 2");
    openOn(Operation::PushCustomers);
    QTRY_VERIFY(effectEnabled());
    m->press(QStringLiteral("settle_pos"));
    QVERIFY(!effectEnabled());
    QCOMPARE(reason(), QStringLiteral("Apply your choices first."));
    QVERIFY(!m->find(QStringLiteral("save_button"))->isEnabled());
    m->press(QStringLiteral("settle_skip")); // to leave them is a choice, too
    QVERIFY(!effectEnabled());
    m->press(QStringLiteral("settle_button"));
    QVERIFY(m->settle());
    QTRY_VERIFY(effectEnabled() && m->find(QStringLiteral("save_button"))->isEnabled());
    QCOMPARE(m->flow().plan()->counts.conflict, 1);
    m->press(QStringLiteral("settle_pos"));
    QVERIFY(!effectEnabled());
    m->press(QStringLiteral("settle_button"));
    QVERIFY(m->settle());
    QTRY_VERIFY(effectEnabled() && m->find(QStringLiteral("save_button"))->isEnabled());
    QCOMPARE(m->flow().plan()->counts.update, 2);
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), gui::Flow::State::Ended);
}

void TestWindowChoices::disputed(const std::vector<int>& refs)
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push customers --yes"), 0);
    changeBothSides(refs);
    m->forgetLog();
    openOn(Operation::PushCustomers);
    QTRY_VERIFY(m->isShown(QStringLiteral("settle_button")));
}

void TestWindowChoices::chooseAndApply(const char* button)
{
    m->press(QLatin1String(button));
    m->press(QStringLiteral("settle_button"));
    QVERIFY(m->settle());
    QVERIFY(m->rests());
    QCOMPARE(m->flow().state(), State::Planned);
}

void TestWindowChoices::typeOver()
{
    m->sql("UPDATE customers SET email = 'hugo@elsewhere.example', first_name = 'Hugo', last_name = 'Martin', phone = '06 98 00 00 77', city = 'Brest' WHERE ref = 1");
}

std::string TestWindowChoices::nameOfTheFirst()
{
    for (const auto& customer : m->customers("w9v0d"))
        for (const auto& ref : customer.value("private_refs", nlohmann::json::object()))
            if (ref == "1")
                return textOf(customer, "first_name");
    return {};
}

void TestWindowChoices::aChoiceAnswersOnlyWhatWasAsked_data()
{
    QTest::addColumn<QString>("when");
    for (const char* when : {"before it is applied", "before it is previewed again", "before another one is applied", "before it is agreed to", "in a file"})
        QTest::newRow(when) << QString::fromLatin1(when);
}

/// That the till's city counts for Zoé does not make her Hugo.
void TestWindowChoices::aChoiceAnswersOnlyWhatWasAsked()
{
    QFETCH(QString, when);
    disputed({1, 2});
    if (when.startsWith(QStringLiteral("before it is applied")))
        typeOver();
    chooseAndApply("settle_pos");
    if (when == QStringLiteral("before it is previewed again")) {
        typeOver();
        m->press(QStringLiteral("again_button"));
        QVERIFY(m->settle());
    } else if (when == QStringLiteral("before another one is applied")) {
        typeOver();
        changeBothSides({5});
        m->flow().settle({{"5", model::Prefer::Pos}});
        QVERIFY(m->settle());
    } else if (when == QStringLiteral("before it is agreed to")) {
        m->run("push stock --dry-run"); // somebody worked with the profile since: the plan is compared with now
        typeOver();
        m->press(QStringLiteral("effect_button"));
        QVERIFY(m->settle());
    } else if (when == QStringLiteral("in a file")) {
        m->saveAs = QString::fromStdString(m->path("clients.json"));
        m->press(QStringLiteral("save_button"));
        QTRY_VERIFY(m->says(QStringLiteral("The plan is saved")));
        typeOver();
        m->flow().openSaved(m->saveAs.toStdString());
        QVERIFY(m->settle());
        m->press(QStringLiteral("effect_button"));
        QVERIFY(m->settle());
    }
    QCOMPARE(m->flow().state(), State::Planned);
    const auto* plan = m->flow().plan().get();
    const auto zoe = std::find_if(plan->changes.begin(), plan->changes.end(), [](const model::Change& change) { return change.ref == "1"; });
    QVERIFY(zoe != plan->changes.end());
    QVERIFY(zoe->action == model::Action::Conflict);
    QVERIFY2(model::words(zoe->reason).find("somebody else") != std::string::npos, model::words(zoe->reason).c_str());
    QVERIFY(!plan->settled.contains("1"));
    const bool kept = when != QStringLiteral("before it is previewed again");
    QCOMPARE(plan->settled.contains("2"), kept); // what is asked as before is answered
    if (kept)
        QTRY_VERIFY2(m->says(QStringLiteral("because what was asked has changed since")), qPrintable(m->shownText()));
    m->rests();
    if (effectEnabled())
        m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(nameOfTheFirst(), std::string("Zoé"));
}

void TestWindowChoices::choicesEndWithThePlan()
{
    disputed({1, 2});
    chooseAndApply("settle_pos");
    QCOMPARE(m->flow().plan()->counts.update, 2);
    m->press(QStringLiteral("again_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().plan()->counts.conflict, 2);
    QVERIFY(m->flow().plan()->settled.empty());
    // Tried once more, what failed is the choice that was made.
    QVERIFY(m->rests());
    m->press(QStringLiteral("settle_hubrise"));
    {
        const auto held = io::Lock::acquire(m->profile("lock"), "batch");
        QVERIFY(held);
        m->press(QStringLiteral("settle_button"));
        QVERIFY(m->settle());
        QCOMPARE(m->flow().state(), State::Failed);
    }
    m->press(QStringLiteral("retry_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Planned);
    QCOMPARE(m->flow().plan()->settled.size(), std::size_t(2));
    QCOMPARE(m->flow().plan()->counts.conflict, 0);
}

void TestWindowChoices::aChoiceThatWasNotAppliedIsForgotten()
{
    disputed({1, 2});
    m->press(QStringLiteral("settle_pos"));
    m->network.script("GET", "/v1/customer_lists", fakes::Fault::hold());
    m->press(QStringLiteral("settle_button"));
    for (int i = 0; i < 2'000 && m->network.held() == 0; ++i) // a list that was just read is not asked for again
        QTest::qWait(1);
    if (m->network.held() > 0) {
        m->flow().stop();
        m->network.release();
    } else {
        m->flow().stop();
    }
    QVERIFY(m->settle());
    m->network.heal();
    if (m->flow().plan()->settled.empty()) { // it was stopped in time
        m->flow().settle({{"2", model::Prefer::Pos}});
        QVERIFY(m->settle());
        QVERIFY(!m->flow().plan()->settled.contains("1"));
    }
}

/// Half of the conflicts settled today and the others tomorrow: none is asked twice, unless it is another question by then.
void TestWindowChoices::aSavedPlanKeepsItsChoices()
{
    disputed({1, 2, 5});
    m->flow().settle({{"1", model::Prefer::Pos}, {"2", model::Prefer::Hubrise}});
    QVERIFY(m->settle());
    QVERIFY(m->rests());
    m->saveAs = QString::fromStdString(m->path("clients.json"));
    m->press(QStringLiteral("save_button"));
    QTRY_VERIFY(m->says(QStringLiteral("The plan is saved")));
    const auto openedAnd = [this](std::map<std::string, model::Prefer> settled) {
        m->flow().openSaved(m->path("clients.json"));
        QVERIFY(m->settle());
        QCOMPARE(m->flow().plan()->counts.conflict, 1);
        m->flow().settle(std::move(settled));
        QVERIFY(m->settle());
        QCOMPARE(m->flow().state(), State::Planned);
    };
    using Settled = std::map<std::string, model::Prefer>;
    openedAnd({{"5", model::Prefer::Pos}});
    QVERIFY(m->flow().plan()->settled == (Settled{{"1", model::Prefer::Pos}, {"2", model::Prefer::Hubrise}, {"5", model::Prefer::Pos}}));
    QCOMPARE(m->flow().plan()->counts.conflict, 0);
    QVERIFY(!m->flow().staleness());
    m->sql("UPDATE customers SET city = 'Irigny' WHERE ref = 1");
    openedAnd({{"5", model::Prefer::Pos}});
    QVERIFY(m->flow().plan()->settled == (Settled{{"2", model::Prefer::Hubrise}, {"5", model::Prefer::Pos}}));
    QVERIFY(m->flow().staleness());
    QCOMPARE(m->writes(), 0);
}

void TestWindowChoices::choicesOutliveTheLanguage()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push customers --yes"), 0);
    changeBothSides({1, 2});
    m->sql("UPDATE customers SET city = 'Nice' WHERE ref = 5");
    auto profile = io::loadProfile(m->path("home"), "default").value();
    profile.window_language = "en";
    QVERIFY(io::saveProfile(profile).has_value());
    gui::ProgramOptions options;
    options.home = m->path("home");
    gui::Program program(options, gui::Outside{});
    QVERIFY(program.start().has_value());
    const auto* before = program.shown();
    const auto button = [&program](const char* name) {
        const auto all = program.shown()->findChildren<QAbstractButton*>(QLatin1String(name));
        const auto seen = std::find_if(all.begin(), all.end(), [](const auto* one) { return one->isVisible(); });
        return seen == all.end() ? nullptr : *seen;
    };
    const auto press = [&button](const char* name) {
        QVERIFY2(QTest::qWaitFor([&] { return button(name) && button(name)->isEnabled(); }, patience), name);
        QTest::mouseClick(button(name), Qt::LeftButton);
    };
    const auto show = [&program](const char* page) { qobject_cast<gui::Window*>(program.shown())->showPage(QLatin1String(page)); };
    const auto changes = [&program] { return program.shown()->findChild<ChangeTree*>(QStringLiteral("plan_changes")); };
    press("push_customers_card");
    press("settle_hubrise");
    const auto chosen = changes()->settled();
    QCOMPARE(chosen.size(), std::size_t(2));
    show("options");
    auto* language = program.shown()->findChild<QComboBox*>(QStringLiteral("language"));
    language->setCurrentIndex(language->findData(QStringLiteral("fr")));
    press("save_options");
    QTRY_VERIFY(program.shown() != before);
    show("exchange");
    QTRY_VERIFY(button("settle_button"));
    QVERIFY(changes()->settled() == chosen);
    QVERIFY(button("settle_button")->isEnabled());
    QTRY_VERIFY(button("effect_button"));
    QVERIFY(!button("effect_button")->isEnabled());
    press("settle_button");
    QTRY_VERIFY(button("effect_button") && button("effect_button")->isEnabled());
    QVERIFY(changes()->settled().empty());
}

QTEST_MAIN(TestWindowChoices)
#include "test_window_choices.moc"
