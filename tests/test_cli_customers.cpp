// Customers in both directions on the command line.

#include "cli_fixture.h"

class TestCliCustomers : public QObject {
    Q_OBJECT
private slots:
    void init();
    void pushTwice();
    void keziaIntoAFilledList();
    void pullTwice();
    void pullSeesWhatIsNew();
    void tellsWhatTheTillDidNotTake();
    void leavesOtherCardsAlone();
    void pullsFiles();
    void aFileIsNoSuccessOfTheSchedule();
    void bothSidesChanged();
    void refusedCustomer();
    void badCards();
    void anonymised();
    void planThenApply();
    void terminal();
    void foreignTextBothWays();

private:
    int cards() const { return std::stoi(m->value("SELECT count(*) FROM customers")); }
    std::unique_ptr<CliFixture> m;
    const std::string m_list = "/v1/customer_lists/w9v0d/customers";
};

void TestCliCustomers::init() { m = std::make_unique<CliFixture>(); }

void TestCliCustomers::pushTwice()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push customers"), 12);
    EXITS(m->runJson("push customers --dry-run --detailed-exitcode"), 10);
    QCOMPARE(m->writes(), 0);
    const Ran first = m->runJson("push customers --yes");
    EXITS(first, 0);
    QCOMPARE(first.number("/counts/create"), 5LL);
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(5));
    QCOMPARE(m->customers("w9v0d")[0]["phone"].get<std::string>(), std::string("+33698000001"));
    m->forgetLog();
    const Ran second = m->runJson("push customers --yes");
    EXITS(second, 0);
    QCOMPARE(second.text("/outcome"), std::string("nothing_to_do"));
    QCOMPARE(second.number("/counts/unchanged"), 5LL);
    QCOMPARE(m->writes(), 0);

    m->sql("UPDATE customers SET city = 'Vaulx' WHERE ref = 3; INSERT INTO customers VALUES (6, 'new@bistro.example', 'Neu', 'Fabre', NULL, NULL)");
    const Ran third = m->runJson("push customers --yes");
    EXITS(third, 0);
    QCOMPARE(m->requests("PATCH"), 1);
    QCOMPARE(m->requests("POST"), 1);
    QCOMPARE(third.number("/counts/update"), 1LL);
    QCOMPARE(third.number("/source/rows"), 6LL);
}

void TestCliCustomers::keziaIntoAFilledList()
{
    m->sample("kezia");
    m->connect();
    const Ran first = m->runJson("push customers --yes");
    EXITS(first, 0);
    const auto& counts = first.document["counts"];
    QCOMPARE(first.number("/source/rows"), counts["create"].get<long long>() + counts["update"].get<long long>() + counts["unchanged"].get<long long>() + counts["conflict"].get<long long>()
                 + counts["rejected"].get<long long>() + counts["skipped"].get<long long>());
    QVERIFY(first.number("/counts/update") > 0); // met by e-mail or phone
    QCOMPARE(m->customers("w8n1c").size(), std::size_t(30 + first.number("/counts/create")));
    m->forgetLog();
    EXITS(m->runJson("push customers --yes"), 0);
    QCOMPARE(m->writes(), 0);
}

void TestCliCustomers::pullTwice()
{
    m->bistro();
    m->connect();
    const int before = cards();
    EXITS(m->runJson("pull customers"), 12);
    QCOMPARE(cards(), before);
    const Ran first = m->runJson("pull customers --yes");
    EXITS(first, 0);
    QCOMPARE(first.number("/counts/create"), 29LL); // the 30th is anonymised
    QCOMPARE(cards(), before + 29);
    QCOMPARE(m->value("SELECT last_name || ' ' || phone FROM customers WHERE email = 'karim.benali@exemple.fr'"), std::string("Benali +33612345679"));
    const Ran second = m->runJson("pull customers --yes");
    EXITS(second, 0);
    QCOMPARE(second.text("/outcome"), std::string("nothing_to_do"));
    QCOMPARE(cards(), before + 29);
    QCOMPARE(m->writes(), 0);
    // What was retrieved is not a change to send back; the till's own five are new.
    const Ran push = m->runJson("push customers --dry-run");
    EXITS(push, 0);
    QCOMPARE(push.number("/counts/create"), 5LL);
}

void TestCliCustomers::pullSeesWhatIsNew()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("pull customers --yes"), 0);
    const int before = cards();
    QCOMPARE(m->hubrise.asOther("POST", "/customer_lists/w9v0d/customers", {{"first_name", "Nina"}, {"last_name", "Neuve"}, {"email", "nina@exemple.fr"}}).body["status"].get<int>(), 200);
    const Ran pulled = m->runJson("pull customers --yes");
    EXITS(pulled, 0);
    QCOMPARE(cards(), before + 1);
    const auto nina = m->customers("w9v0d")[0];
    QCOMPARE(m->hubrise.asOther("PATCH", "/customer_lists/w9v0d/customers/" + nina["id"].get<std::string>(), {{"city", "Oullins"}}).body["status"].get<int>(), 200);
    EXITS(m->runJson("pull customers --yes"), 0);
    QCOMPARE(m->value("SELECT city FROM customers WHERE email = 'nina@exemple.fr'"), std::string("Oullins"));
}

/// No statement fails, and yet the card does not say what was written: that is not “done”.
void TestCliCustomers::tellsWhatTheTillDidNotTake()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    m->hubrise.asOther("POST", "/customer_lists/w9v0d/customers", {{"first_name", "Nina"}, {"last_name", "Neuve"}, {"email", "nina@exemple.fr"}});
    EXITS(m->runJson("pull customers --yes"), 0);
    const std::string nina = "/customer_lists/w9v0d/customers/" + m->customers("w9v0d")[0]["id"].get<std::string>();
    m->sql("CREATE TRIGGER keeps BEFORE UPDATE ON customers BEGIN SELECT RAISE(IGNORE); END");
    m->hubrise.asOther("PATCH", nina, {{"city", "Oullins"}});
    EXITS(m->runJson("pull customers --yes"), 65); // it changed no row at all
    m->sql("DROP TRIGGER keeps; CREATE TRIGGER back AFTER UPDATE ON customers WHEN new.city = 'Oullins' BEGIN UPDATE customers SET city = old.city WHERE ref = new.ref; END");
    const Ran kept = m->runJson("pull customers --yes");
    EXITS(kept, 11);
    QVERIFY2(kept.number("/counts/update") == 0, kept.document.dump().c_str());
    QCOMPARE(kept.number("/counts/rejected"), 1LL);
    QVERIFY2(kept.document["problems"].dump().find("kept as it was: city") != std::string::npos, kept.document["problems"].dump().c_str());
    EXITS(m->runJson("pull customers --yes"), 11); // it comes again
    m->sql("DROP TRIGGER back; CREATE TRIGGER cut AFTER UPDATE ON customers WHEN length(new.city) > 4 BEGIN UPDATE customers SET city = substr(new.city, 1, 4) WHERE ref = new.ref; END");
    const Ran cut = m->runJson("pull customers --yes");
    EXITS(cut, 11);
    QCOMPARE(cut.number("/counts/update"), 1LL);
    QVERIFY2(cut.document["problems"].dump().find("shows otherwise than it was written: city") != std::string::npos, cut.document["problems"].dump().c_str());
    QCOMPARE(m->value("SELECT city FROM customers WHERE email = 'nina@exemple.fr'"), std::string("Oull"));
    EXITS(m->runJson("pull customers --yes"), 0); // the till stores less: told once
    EXITS(m->runJson("push customers --yes"), 0);
    QCOMPARE(m->customers("w9v0d")[0]["city"].get<std::string>(), std::string("Oullins"));
    m->sql("DROP TRIGGER cut; UPDATE customers SET city = 'Oullins' WHERE email = 'nina@exemple.fr'; CREATE TRIGGER capitals AFTER UPDATE ON customers BEGIN UPDATE customers SET city = ' ' || upper(new.city) WHERE ref = new.ref; END");
    m->hubrise.asOther("PATCH", nina, {{"city", "Villeurbanne"}});
    EXITS(m->runJson("pull customers --yes"), 0);
    QCOMPARE(m->value("SELECT city FROM customers WHERE email = 'nina@exemple.fr'"), std::string(" VILLEURBANNE"));
}

void TestCliCustomers::leavesOtherCardsAlone()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    m->hubrise.asOther("POST", "/customer_lists/w9v0d/customers", {{"first_name", "Nina"}, {"last_name", "Neuve"}, {"email", "nina@exemple.fr"}});
    m->sql("CREATE TRIGGER over AFTER INSERT ON customers BEGIN UPDATE customers SET city = 'Oullins' WHERE ref < 3; END");
    const std::string before = m->value("SELECT group_concat(ref || coalesce(city, ''), ' ') FROM customers");
    const Ran pulled = m->runJson("pull customers --yes");
    EXITS(pulled, 65);
    QCOMPARE(m->value("SELECT group_concat(ref || coalesce(city, ''), ' ') FROM customers"), before);
    QVERIFY2(pulled.document.dump().find("“customer_insert” changed the card “1” too") != std::string::npos, pulled.document.dump().c_str());
}

void TestCliCustomers::pullsFiles()
{
    m->bistro();
    m->connect();
    m->hubrise.asOther("POST", "/customer_lists/w8n1c/customers", {{"first_name", "=cmd|' /C calc'!A1"}, {"last_name", "O\"Hara; fille"}, {"email", "o@exemple.fr"}});
    const int before = cards();
    EXITS(m->runJson("pull customers --out", {m->path("clients.json")}), 0);
    const auto list = nlohmann::json::parse(m->read(m->path("clients.json")));
    QCOMPARE(list.size(), std::size_t(31));
    EXITS(m->runJson("pull customers --out", {m->path("clients.csv")}), 0);
    const std::string csv = m->read(m->path("clients.csv"));
    QVERIFY(csv.find("\"O\"\"Hara; fille\"") != std::string::npos);
    EXITS(m->runJson("pull customers --out", {m->path("clients.txt")}), 64);

    m->write("shared", "of yesterday"); // where the accountant looks
    std::filesystem::create_symlink("shared", m->path("link.csv"));
    EXITS(m->runJson("pull customers --out", {m->path("link.csv")}), 0);
    QVERIFY(std::filesystem::is_symlink(m->path("link.csv")));
    QCOMPARE(m->read(m->path("shared")), csv);
    std::filesystem::create_symlink("/dev/null", m->path("nowhere.csv"));
    EXITS(m->runJson("pull customers --out", {m->path("nowhere.csv")}), 0);
    QVERIFY(std::filesystem::is_character_file("/dev/null"));
    QCOMPARE(cards(), before);
    QCOMPARE(m->writes(), 0);
}

/// The scheduled retrieval is into the till; a file for the accountant must not hide that it fails every night.
void TestCliCustomers::aFileIsNoSuccessOfTheSchedule()
{
    m->bistro();
    m->connect();
    const std::string profile = m->read(m->profile("profile.toml"));
    const auto at = profile.find("jobs = ");
    m->write("home/default/profile.toml", std::string(profile).replace(at, profile.find('\n', at) - at, "jobs = ['pull customers']"));
    const Ran exported = m->runJson("pull customers --out", {m->path("clients.csv")});
    EXITS(exported, 0);
    QCOMPARE(exported.text("/outcome"), std::string("done"));
    QCOMPARE(m->runJson("history").text("/runs/0/outcome"), std::string("exported"));
    QVERIFY(m->run("history").says("written into a file"));
    const Ran never = m->runJson("status --max-age 26h");
    EXITS(never, 1);
    QCOMPARE(never.text("/never/0"), std::string("pull customers"));
    QVERIFY(never.document["last_runs"].empty());
    EXITS(m->runJson("batch"), 0);
    EXITS(m->runJson("status --max-age 26h"), 0);
}

void TestCliCustomers::bothSidesChanged()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push customers --yes"), 0);
    std::string id;
    for (const auto& customer : m->customers("w9v0d"))
        if (customer["last_name"] == "Brun")
            id = customer["id"];
    m->hubrise.asOther("PATCH", "/customer_lists/w9v0d/customers/" + id, {{"city", "Givors"}, {"first_name", "Paulo"}});
    m->sql("UPDATE customers SET city = 'Rillieux' WHERE ref = 2");
    m->forgetLog();
    const Ran held = m->runJson("push customers --yes");
    QVERIFY2(held.code == 0 || held.code == 11, held.err.c_str());
    QCOMPARE(held.number("/counts/conflict"), 1LL);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("push customers --yes --prefer hubrise"), 0);
    QCOMPARE(m->writes(), 0);
    const Ran ours = m->runJson("push customers --yes --prefer pos");
    EXITS(ours, 0);
    const auto remote = m->hubrise.asOther("GET", "/customer_lists/w9v0d/customers/" + id).body["body"];
    QCOMPARE(remote["first_name"].get<std::string>(), std::string("Paulo")); // not ours to undo
    EXITS(m->runJson("pull customers --yes"), 0);
    QCOMPARE(m->value("SELECT first_name FROM customers WHERE ref = 2"), std::string("Paulo"));
}

void TestCliCustomers::refusedCustomer()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    m->fault({{"method", "POST"}, {"path", m_list}, {"skip", 2}, {"count", 1}, {"status", 422},
              {"body", R"({"message": "Validation failed", "error_type": "unprocessable_entity", "errors": [{"field": "email", "message": "is not one that we like"}]})"}});
    const Ran first = m->runJson("push customers --yes");
    EXITS(first, 11);
    QCOMPARE(first.text("/outcome"), std::string("partial"));
    QCOMPARE(first.number("/counts/create"), 4LL);
    QCOMPARE(first.number("/counts/rejected"), 1LL);
    QVERIFY(first.document["problems"].dump().find("is not one that we like") != std::string::npos);
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(4));
    m->forgetLog();
    const Ran again = m->runJson("push customers --yes");
    EXITS(again, 11);
    QVERIFY(again.document["problems"].dump().find("is not one that we like") != std::string::npos);
    QCOMPARE(m->writes(), 0);
    m->sql("UPDATE customers SET city = 'Lyon 3e' WHERE ref = 3");
    EXITS(m->runJson("push customers --yes"), 0);
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(5));
}

void TestCliCustomers::badCards()
{
    m->bistro("INSERT INTO customers VALUES (7, 'nonsense', 'Bad', 'Mail', '12', 'Lyon'); INSERT INTO customers VALUES (8, NULL, NULL, NULL, NULL, NULL);"
              "INSERT INTO customers VALUES (9, NULL, CAST(x'41FF42' AS TEXT), 'Bytes', NULL, NULL); INSERT INTO customers VALUES (10, NULL, 'Nul', CAST(x'410042' AS TEXT), NULL, NULL);"
              "INSERT INTO customers VALUES (11, NULL, 'Long', printf('%.*c', 1000000, 'x'), NULL, NULL);"
              "INSERT INTO customers VALUES (12, NULL, '<b>''); DROP TABLE customers; --', '🍕👩‍🍳 עברית', NULL, NULL);");
    m->connect({{"customer_list_id", "w9v0d"}});
    const Ran first = m->runJson("push customers --yes");
    QVERIFY2(first.code == 11 || first.code == 0, first.err.c_str());
    QVERIFY(first.document.is_object());
    const auto held = m->customers("w9v0d");
    QVERIFY(held.size() >= 7);
    const std::string dump = held.dump();
    QVERIFY(dump.find("\xEF\xBF\xBD") == std::string::npos); // nothing replaced silently
    QVERIFY(dump.find("DROP TABLE") != std::string::npos && dump.find("👩‍🍳") != std::string::npos);
    for (const auto& customer : held)
        QVERIFY(customer.dump().size() < 2000);
    QCOMPARE(m->value("SELECT count(*) FROM customers"), std::string("11"));
    m->forgetLog();
    QCOMPARE(m->runJson("push customers --yes").code, first.code);
    QCOMPARE(m->writes(), 0);
    QVERIFY(harmless(m->run("push customers --yes -v").out));
}

/// Erased at the person's demand in HubRise: seen in a second HubRise that holds what the first held, but for that person.
void TestCliCustomers::anonymised()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push customers --yes"), 0);
    const std::string state = m->read(m->profile("state.db"));
    auto held = m->hubrise.control("GET", "/state").body;
    for (auto& list : held["customer_lists"])
        for (auto& customer : list["customers"])
            if (customer["last_name"] == "Brun") {
                for (const char* field : {"first_name", "last_name", "email", "phone", "city"})
                    customer[field] = nullptr;
                customer["anonymised"] = true;
            }
    m->write("held.json", held.dump());

    CliFixture later(m->path("held.json"));
    later.bistro("UPDATE customers SET city = 'Paris' WHERE ref = 2;");
    EXITS(later.init(), 0);
    later.write("home/default/state.db", state);
    later.connect({{"customer_list_id", "w9v0d"}});
    const Ran push = later.runJson("push customers --yes");
    EXITS(push, 0);
    QCOMPARE(push.number("/counts/skipped"), 1LL);
    QCOMPARE(push.number("/counts/unchanged"), 4LL);
    QCOMPARE(later.requests("POST"), 0);
    QVERIFY(later.customers("w9v0d").dump().find("Paris") == std::string::npos); // nothing of that person goes back
    EXITS(later.runJson("push customers --yes"), 0);
    QCOMPARE(later.writes(), 0);
}

void TestCliCustomers::planThenApply()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    const std::string file = m->path("customers.plan");
    EXITS(m->runJson("plan push customers --out", {file}), 0);
    EXITS(m->runJson("show", {file}), 0);
    EXITS(m->runJson("apply", {file}), 12);
    m->hubrise.asOther("POST", "/customer_lists/w9v0d/customers", {{"last_name", "Alix"}, {"email", "zoe@bistro.example"}});
    m->forgetLog();
    const Ran stale = m->runJson("apply --yes", {file});
    EXITS(stale, 13);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("plan push customers --out", {file}), 0);
    EXITS(m->runJson("apply --yes", {file}), 0);
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(5)); // Zoé was met, not doubled
    EXITS(m->runJson("apply --yes", {file}), 16);

    EXITS(m->runJson("plan pull customers --out", {file}), 0);
    EXITS(m->runJson("show", {file}), 0);
}

void TestCliCustomers::terminal()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    QCOMPARE(m->answering("\n", "push customers").code, 12);
    QCOMPARE(m->answering("n\n", "push customers").code, 12);
    QCOMPARE(m->writes(), 0);
    m->language = "fr";
    EXITS(m->answering("o\n", "push customers"), 0);
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(5));
}

/// HubRise's text goes into the till as it is, and never as SQL.
void TestCliCustomers::foreignTextBothWays()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    const std::string name = "Bobby'); DROP TABLE customers; -- <img src=x> \xF0\x9F\x8D\x95 :ref ?1 %1 %n";
    m->hubrise.asOther("POST", "/customer_lists/w9v0d/customers", {{"last_name", name}, {"first_name", "\x1b]0;owned\x07"}, {"email", "bobby@exemple.fr"}});
    EXITS(m->runJson("pull customers --yes"), 0);
    QCOMPARE(m->value("SELECT last_name FROM customers WHERE email = 'bobby@exemple.fr'"), name);
    QVERIFY(harmless(m->run("pull customers --yes -v").out));
}

QTEST_GUILESS_MAIN(TestCliCustomers)
#include "test_cli_customers.moc"
