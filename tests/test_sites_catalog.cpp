// Catalog, images, stock and backups: each job broken off or failed at each of its input and output steps (reliability 1.2: S1, S7, S8).

#include "site_sweep.h"

using sweep::Story;
using sweep::sweepAll;

namespace {

Story::Command always(const std::string& command)
{
    return [command](CliFixture&) { return command; };
}

void filled(CliFixture& f)
{
    f.bistro();
    f.connect();
}

void pushed(CliFixture& f)
{
    filled(f);
    EXITS(f.runJson("push catalog --replace q4x9d"), 0);
}

} // namespace

class TestSitesCatalog : public QObject {
    Q_OBJECT
private slots:
    void firstReplacement() { sweepAll({"S1 catalog replaced, backed up", filled, always("push catalog --replace q4x9d")}); }
    void changedCatalog()
    {
        sweepAll({"S1 catalog changed", [](CliFixture& f) { pushed(f); f.sql("UPDATE skus SET price = 6 WHERE ref = '20'"); }, always("push catalog --yes")});
    }
    void restored() { sweepAll({"S7 restore", pushed, always("restore latest --yes")}); }
    void undone() { sweepAll({"S7 undo", pushed, always("undo --yes")}); }
    void unchanged() { sweepAll({"S8 catalog unchanged", pushed, always("push catalog --yes")}); }
    void stock() { sweepAll({"stock", filled, always("push stock --yes")}); }
    void exported()
    {
        sweepAll({"catalog into a file", filled, [](CliFixture& f) { return "pull catalog --out " + f.path("catalog.json"); }});
    }
};

QTEST_GUILESS_MAIN(TestSitesCatalog)
#include "test_sites_catalog.moc"
