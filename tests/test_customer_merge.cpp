#include "model/customer_merge.h"

#include <QtTest>

using namespace model;
using enum CustomerField;

namespace {

using Base = std::optional<std::string>;

const CustomerFields everything = CustomerFields().set();

Customer with(CustomerField field, const std::string& value)
{
    Customer c;
    c[field] = value;
    return c;
}

std::optional<Customer> baseWith(CustomerField field, const Base& value)
{
    return value ? std::optional(with(field, *value)) : std::nullopt;
}

/// "send", "conflict" or "leave" for the one field that has values.
QString outcome(const CustomerMerge& m, CustomerField field)
{
    const auto i = std::size_t(field);
    const bool send = m.send[i];
    const bool conflict = m.conflicts[i];
    if (m.send.count() + m.conflicts.count() != std::size_t(send + conflict) || m.changes.size() != std::size_t(send + conflict))
        return "more than the one field";
    return send && conflict ? "both" : send ? "send" : conflict ? "conflict" : "leave";
}

QString push(CustomerField f, const Base& base, const std::string& till, const std::string& hubrise, Prefer prefer, bool allowConsent = false)
{
    return outcome(mergePush(baseWith(f, base), with(f, till), with(f, hubrise), everything, prefer, allowConsent), f);
}

QString pull(CustomerField f, const Base& base, const std::string& till, const std::string& hubrise, Prefer prefer)
{
    return outcome(mergePull(baseWith(f, base), with(f, till), with(f, hubrise), everything, prefer), f);
}

struct Row {
    const char* base; ///< null: never met
    const char* mine;
    const char* theirs;
    const char* verdict; ///< with Prefer::Ask
};

/// The rules of customer_merge.h, written out for every combination; "mine" is the side whose values travel.
const Row table[] = {
    {nullptr, "", "", "leave"},    {nullptr, "", "a", "leave"},    {nullptr, "", "b", "leave"},
    {nullptr, "a", "", "send"},    {nullptr, "a", "a", "leave"},   {nullptr, "a", "b", "conflict"},
    {nullptr, "b", "", "send"},    {nullptr, "b", "a", "conflict"}, {nullptr, "b", "b", "leave"},
    {"", "", "", "leave"},         {"", "", "a", "leave"},         {"", "", "b", "leave"},
    {"", "a", "", "send"},         {"", "a", "a", "leave"},        {"", "a", "b", "conflict"},
    {"", "b", "", "send"},         {"", "b", "a", "conflict"},     {"", "b", "b", "leave"},
    {"a", "", "", "leave"},        {"a", "", "a", "send"},         {"a", "", "b", "conflict"},
    {"a", "a", "", "leave"},       {"a", "a", "a", "leave"},       {"a", "a", "b", "leave"},
    {"a", "b", "", "conflict"},    {"a", "b", "a", "send"},        {"a", "b", "b", "leave"},
    {"b", "", "", "leave"},        {"b", "", "a", "conflict"},     {"b", "", "b", "send"},
    {"b", "a", "", "conflict"},    {"b", "a", "a", "leave"},       {"b", "a", "b", "send"},
    {"b", "b", "", "leave"},       {"b", "b", "a", "leave"},       {"b", "b", "b", "leave"},
};

QString settled(QString verdict, bool mineWins, bool ask)
{
    return verdict != "conflict" || ask ? verdict : mineWins ? "send" : "leave";
}

} // namespace

class TestCustomerMerge : public QObject {
    Q_OBJECT
private slots:
    void everyCombination();
    void everyFieldFollowsTheRules();
    void emailsCompareByKey();
    void consentsGoingUp();
    void consentsGoingDown();
    void consentsInThePull();
    void anonymisedPersons();
    void onlyOwnedFields();
    void whatIsForgotten();
    void whatPeopleSee();
};

void TestCustomerMerge::everyCombination()
{
    QCOMPARE(std::size(table), 36u);
    for (const Row& row : table) {
        const Base base = row.base ? Base(row.base) : std::nullopt;
        for (const Prefer prefer : {Prefer::Ask, Prefer::Pos, Prefer::Hubrise, Prefer::Skip}) {
            const bool ask = prefer == Prefer::Ask;
            const QString place = QString("base %1, mine “%2”, theirs “%3”, prefer %4")
                                      .arg(row.base ? row.base : "absent", row.mine, row.theirs).arg(int(prefer));
            QVERIFY2(push(City, base, row.mine, row.theirs, prefer) == settled(row.verdict, prefer == Prefer::Pos, ask), qPrintable("push: " + place));
            QVERIFY2(pull(City, base, row.theirs, row.mine, prefer) == settled(row.verdict, prefer == Prefer::Hubrise, ask), qPrintable("pull: " + place));
        }
    }
}

void TestCustomerMerge::everyFieldFollowsTheRules()
{
    for (const auto field : allCustomerFields()) {
        if (isBoolean(field))
            continue;
        QCOMPARE(push(field, "a", "b", "a", Prefer::Skip), "send");
        QCOMPARE(push(field, "a", "b", "c", Prefer::Ask), "conflict");
        QCOMPARE(pull(field, "a", "a", "b", Prefer::Skip), "send");
    }
}

void TestCustomerMerge::emailsCompareByKey()
{
    QCOMPARE(push(Email, {}, "Ann@Exemple.fr", "ann@exemple.fr", Prefer::Ask), "leave");
    QCOMPARE(push(Email, "ann@exemple.fr", "ANN@exemple.fr", "other@exemple.fr", Prefer::Ask), "leave");
    QCOMPARE(push(Email, "ann@exemple.fr", "bob@exemple.fr", "Ann@exemple.fr", Prefer::Ask), "send");
    QCOMPARE(push(Email, {}, "ann@exemple.fr", "bob@exemple.fr", Prefer::Ask), "conflict");
    // Placeholders have no key: two of them are not the same address for that.
    QCOMPARE(push(Email, {}, "a@email.hidden", "b@email.hidden", Prefer::Ask), "conflict");
    // Capitals alone are no disagreement at a first meeting; afterwards every letter counts.
    QCOMPARE(push(LastName, {}, "L'HÉRITIER ", "L'Héritier", Prefer::Ask), "leave");
    QCOMPARE(push(LastName, {}, "HERITIER", "Héritier", Prefer::Ask), "conflict");
    QCOMPARE(push(FirstName, "Ann", "ANN", "Ann", Prefer::Ask), "send");
}

void TestCustomerMerge::consentsGoingUp()
{
    for (const auto field : {SmsMarketing, EmailMarketing})
        for (const Base& base : {Base(), Base(""), Base("false"), Base("true")})
            for (const char* no : {"", "false"})
                for (const Prefer prefer : {Prefer::Ask, Prefer::Pos, Prefer::Hubrise, Prefer::Skip})
                    QCOMPARE(push(field, base, "true", no, prefer), "leave");
    QCOMPARE(push(SmsMarketing, "false", "true", "false", Prefer::Skip, true), "send");
    QCOMPARE(push(SmsMarketing, "true", "true", "false", Prefer::Pos, true), "leave"); // withdrawn in HubRise since
    QCOMPARE(push(SmsMarketing, {}, "true", "", Prefer::Ask, true), "send");
    QCOMPARE(push(SmsMarketing, {}, "true", "false", Prefer::Ask, true), "conflict");
    QCOMPARE(push(SmsMarketing, {}, "true", "false", Prefer::Pos, true), "send");
}

void TestCustomerMerge::consentsGoingDown()
{
    for (const bool allow : {false, true})
        for (const Prefer prefer : {Prefer::Ask, Prefer::Pos, Prefer::Hubrise, Prefer::Skip}) {
            QCOMPARE(push(EmailMarketing, "true", "false", "true", prefer, allow), "send");
            QCOMPARE(push(EmailMarketing, "true", "", "true", prefer, allow), "send");
            QCOMPARE(push(EmailMarketing, {}, "false", "true", prefer, allow), "leave");         // perhaps the till's default
            QCOMPARE(push(EmailMarketing, {}, "", "true", prefer, allow), "leave");        // the till says nothing
            QCOMPARE(push(EmailMarketing, "false", "false", "true", prefer, allow), "leave"); // given in HubRise since
            QCOMPARE(push(EmailMarketing, {}, "false", "", prefer, allow), "leave");       // no and nothing are the same
        }
}

void TestCustomerMerge::consentsInThePull()
{
    for (const Prefer prefer : {Prefer::Ask, Prefer::Pos, Prefer::Hubrise, Prefer::Skip}) {
        QCOMPARE(pull(SmsMarketing, "false", "false", "true", prefer), "send");
        QCOMPARE(pull(SmsMarketing, {}, "false", "true", prefer), "leave");
        QCOMPARE(pull(SmsMarketing, {}, "", "true", prefer), "leave");
        QCOMPARE(pull(SmsMarketing, "true", "false", "true", prefer), "leave");
        QCOMPARE(pull(SmsMarketing, "true", "true", "false", prefer), "send");
        QCOMPARE(pull(SmsMarketing, {}, "true", "false", prefer), "leave");
    }
}

void TestCustomerMerge::anonymisedPersons()
{
    Customer till;
    Customer base;
    Customer hubrise;
    hubrise.anonymised = true;
    for (const auto field : allCustomerFields()) {
        base[field] = std::string("a");
        till[field] = std::string(isBoolean(field) ? "true" : "b");
        hubrise[field] = std::string(isPersonal(field) ? "" : "a");
    }
    const auto m = mergePush(base, till, hubrise, everything, Prefer::Pos, true);
    for (const auto field : allCustomerFields())
        QCOMPARE(contains(m.send, field), !isPersonal(field));
    QVERIFY(m.conflicts.none());
    const auto back = mergePull(till, till, hubrise, everything, Prefer::Hubrise);
    for (const auto field : allCustomerFields())
        QVERIFY(!isPersonal(field) || !contains(back.send, field));
}

void TestCustomerMerge::onlyOwnedFields()
{
    Customer till;
    Customer hubrise;
    for (const auto field : allCustomerFields())
        till[field] = std::string("a");
    for (const auto field : allCustomerFields()) {
        const auto m = mergePush({}, till, hubrise, CustomerFields().set(std::size_t(field)), Prefer::Pos, true);
        QVERIFY(m.changes.size() <= 1);
        QVERIFY(isBoolean(field) || contains(m.send, field));
    }
    QVERIFY(mergePush({}, till, hubrise, {}, Prefer::Pos, true).empty());
}

/// They met before, and nobody knows what was agreed of some fields.
void TestCustomerMerge::whatIsForgotten()
{
    const auto all = [](CustomerField f, const std::string& till, const std::string& hubrise, bool pulls) {
        return outcome(pulls ? mergePull(Customer(), with(f, till), with(f, hubrise), everything, Prefer::Ask, everything)
                             : mergePush(Customer(), with(f, till), with(f, hubrise), everything, Prefer::Ask, true, everything), f);
    };
    QCOMPARE(all(City, "a", "", false), QString("conflict")); // it may have been taken off
    QCOMPARE(all(City, "", "a", true), QString("conflict"));
    QCOMPARE(all(City, "a", "b", false), QString("conflict"));
    QCOMPARE(all(City, "", "a", false), QString("leave"));
    QCOMPARE(all(City, "a", "A", false), QString("leave"));
    QCOMPARE(all(EmailMarketing, "false", "true", false), QString("conflict")); // or withdrawn
    QCOMPARE(all(EmailMarketing, "true", "false", true), QString("conflict"));
    QCOMPARE(all(EmailMarketing, "", "true", false), QString("conflict"));

    Customer said;
    said[City] = std::string("Lyon");
    said[EmailMarketing] = std::string("true");
    said[SmsMarketing] = std::string("false"); // it may have been given since, and withdrawn
    const std::string form = canonicalForm(said, everything);
    QVERIFY(forgottenIn(form).none() && forgetting({}, form) == form);
    QCOMPARE(forgottenIn(std::string(forgottenMark) + form), CustomerFields(everything).reset(std::size_t(EmailMarketing)));
    const auto some = CustomerFields().set(std::size_t(City)).set(std::size_t(Phone));
    const std::string marked = forgetting(some, form);
    QCOMPARE(forgottenIn(marked), some);
    QVERIFY(!isForgotten(marked) && isForgotten(std::string(forgottenMark) + form) && !isForgotten(form));
    QCOMPARE(canonicalForm(fromCanonicalForm(marked), everything), form);
    QCOMPARE(canonicalForm(fromCanonicalForm(std::string(forgottenMark) + form), everything), form);
    QVERIFY(differing(said, said).none() && differing(said, with(City, "LYON")) == CustomerFields().set(std::size_t(EmailMarketing)));
    for (const char* broken : {"forgotten=", "forgotten=9", "forgotten=9:", "forgotten=4:city", "forgotten=3:no ,"})
        QVERIFY2(forgottenIn(broken).none(), broken);
}

void TestCustomerMerge::whatPeopleSee()
{
    Customer base;
    base[City] = std::string("Lyon");
    Customer till = base;
    till[City] = std::string("Paris");
    till[FirstName] = std::string("Ann");
    Customer hubrise = base;
    hubrise[FirstName] = std::string("Anne");
    const auto m = mergePush(base, till, hubrise, everything, Prefer::Ask);
    QCOMPARE(m.changes, (std::vector<FieldChange>{{"first_name", "Anne", "Ann"}, {"city", "Lyon", "Paris"}}));
    QVERIFY(contains(m.conflicts, FirstName) && contains(m.send, City) && !m.empty());
    const auto back = mergePull(base, till, hubrise, everything, Prefer::Ask);
    QCOMPARE(back.changes, (std::vector<FieldChange>{{"first_name", "Ann", "Anne"}}));
}

QTEST_GUILESS_MAIN(TestCustomerMerge)
#include "test_customer_merge.moc"
