// Customers and the connection: each job broken off or failed at each of its input and output steps (reliability 1.2: S2 to S6, S8, S9).

#include "site_sweep.h"

using sweep::Story;
using sweep::sweepAll;

namespace {

const std::string list = "/customer_lists/w9v0d/customers";

Story::Command always(const std::string& command)
{
    return [command](CliFixture&) { return command; };
}

std::string numbered(int i, const char* what) { return what + std::to_string(i); }

void twelve(CliFixture& f)
{
    std::string sql;
    for (int i = 6; i <= 12; ++i)
        sql += "INSERT INTO customers VALUES (" + std::to_string(i) + ", '" + numbered(i, "client") + "@bistro.example', 'Client', '" + numbered(i, "Numéro ") + "', NULL, 'Lyon');";
    f.bistro(sql);
    f.connect({{"customer_list_id", "w9v0d"}});
}

void pushed(CliFixture& f)
{
    twelve(f);
    EXITS(f.runJson("push customers --yes"), 0);
}

/// 210 people of a web shop on three pages; eight of the till's twelve are among them.
void threePages(CliFixture& f)
{
    twelve(f);
    for (int i = 1; i <= 210; ++i) {
        const int n = i % 25 == 0 ? i / 25 + 4 : i + 100; // the till's 5 to 12 at 25, 50, …
        QCOMPARE(f.hubrise.asOther("POST", list, {{"first_name", "Client"}, {"email", numbered(n, "client") + "@bistro.example"}}).body.value("status", 0), 200);
    }
}

void pulled(CliFixture& f)
{
    f.bistro("DELETE FROM customers;");
    f.connect({{"customer_list_id", "w8n1c"}});
    EXITS(f.runJson("pull customers --yes"), 0);
}

} // namespace

class TestSitesCustomers : public QObject {
    Q_OBJECT
private slots:
    void first() { sweepAll({"S2 customers into an empty list", twelve, always("push customers --yes")}); }
    void matched() { sweepAll({"S3 customers into a list of three pages", threePages, always("push customers --yes")}); }
    void changed()
    {
        sweepAll({"S4 customers changed and new", [](CliFixture& f) {
            pushed(f);
            f.sql("UPDATE customers SET city = 'Caluire' WHERE ref IN (2, 4, 9); INSERT INTO customers VALUES (13, 'neuf@bistro.example', 'Neuf', 'Client', NULL, NULL), (14, NULL, 'Dix', 'Client', '06 98 00 00 14', NULL);");
        }, always("push customers --yes")});
    }
    void unchanged() { sweepAll({"S8 customers unchanged", pushed, always("push customers --yes")}); }
    void intoTheTill()
    {
        sweepAll({"S5 all customers into the till", [](CliFixture& f) { f.bistro("DELETE FROM customers;"); f.connect({{"customer_list_id", "w8n1c"}}); }, always("pull customers --yes")});
    }
    void changesIntoTheTill()
    {
        sweepAll({"S6 changed customers into the till", [](CliFixture& f) {
            pulled(f);
            const auto people = f.customers("w8n1c");
            for (std::size_t i = 0; i < 4; ++i)
                QCOMPARE(f.hubrise.asOther("PATCH", "/customer_lists/w8n1c/customers/" + people[i]["id"].get<std::string>(), {{"city", "Villeurbanne"}}).body.value("status", 0), 200);
        }, always("pull customers --yes")});
    }
    void connected()
    {
        sweepAll({"S9 connect", [](CliFixture& f) { f.bistro(); EXITS(f.init(), 0); }, [](CliFixture& f) { return "connect --code " + f.code(); }});
    }
};

QTEST_GUILESS_MAIN(TestSitesCustomers)
#include "test_sites_customers.moc"
