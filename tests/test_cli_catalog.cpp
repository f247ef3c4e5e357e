// A catalog's way to HubRise and back on the command line: the overwrite stop, the backup, the plan in two steps, drift, removals, undo.

#include "cli_fixture.h"

#include <sqlite3.h>

#include <filesystem>

namespace {

QJsonDocument parsed(const std::string& text) { return QJsonDocument::fromJson(QByteArray::fromStdString(text)); }

} // namespace

class TestCliCatalog : public QObject {
    Q_OBJECT
private slots:
    void init();
    void firstPushAndBack();
    void nestor();
    void emptyCatalogNeedsOnlyYes();
    void dryRunNeverWrites();
    void typedName();
    void drift();
    void removals();
    void planThenApply();
    void stalePlans();
    void planFilesThatAreNone();
    void restores();
    void pullsFiles();
    void pullsIntoTheTill();
    void pullsNothingOverWhatTheTillKeepsBack();
    void tellsWhatTheTillDidNotTake();
    void tellsASizeThatTheTillDidNotTake();
    void stock();
    void stockOfWhatIsGone();
    void historyTellsWhy();
    void stockNegative();
    void images();

private:
    std::unique_ptr<CliFixture> m;
};

void TestCliCatalog::init() { m = std::make_unique<CliFixture>(); }

void TestCliCatalog::firstPushAndBack()
{
    m->sample("kezia");
    m->connect();
    const auto former = m->catalog("q4x9d");
    for (const char* part : {"variants", "categories", "products", "option_lists", "deals", "discounts", "charges"})
        QVERIFY2(!former[part].empty(), part);
    for (const char* detail : {"image_ids", "price_overrides", "restrictions", "tax_rate"})
        QVERIFY2(former.dump().find(detail) != std::string::npos, detail);

    const Ran stopped = m->runJson("push catalog");
    EXITS(stopped, 12);
    QCOMPARE(stopped.text("/outcome"), std::string("needs_confirmation"));
    QCOMPARE(stopped.text("/guards/0/code"), std::string("G1"));
    QVERIFY(stopped.text("/error/message").find("Carte Lyon 1er") != std::string::npos);
    QStringList lost;
    for (const auto& loss : stopped.document["losses"])
        lost << QString::fromStdString(loss["kind"].get<std::string>());
    for (const char* kind : {"variant", "category", "product", "sku", "discount"})
        QVERIFY2(lost.contains(kind), kind);
    const Ran wrong = m->runJson("push catalog --replace Bistro");
    EXITS(wrong, 12);
    QVERIFY(wrong.text("/error/message").find("Carte Lyon 1er") != std::string::npos);
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == former);
    QVERIFY(m->runJson("backup list").document["backups"].empty());

    const Ran pushed = m->runJson("push catalog --replace", {" carte lyon 1ER "});
    EXITS(pushed, 0);
    QCOMPARE(pushed.text("/outcome"), std::string("done"));
    QCOMPARE(m->requests("PUT"), 1);
    QVERIFY(m->catalog("q4x9d") != former);
    const Ran backups = m->runJson("backup list");
    QCOMPARE(backups.document["backups"].size(), std::size_t(1));
    QCOMPARE(backups.text("/backups/0/id"), pushed.text("/backup/id"));
    QVERIFY(parsed(m->read(backups.text("/backups/0/file"))).isObject());

    m->forgetLog();
    const Ran second = m->runJson("push catalog");
    EXITS(second, 0);
    QCOMPARE(second.text("/outcome"), std::string("nothing_to_do"));
    QCOMPARE(m->writes(), 0);

    EXITS(m->runJson("undo"), 12);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("undo --yes"), 0);
    QVERIFY2(m->catalog("q4x9d") == former, nlohmann::json::diff(former, m->catalog("q4x9d")).dump(1).substr(0, 2000).c_str());
    QCOMPARE(m->runJson("backup list").document["backups"].size(), std::size_t(2)); // an undo can be undone
}

/// The other shipped till, all the way round.
void TestCliCatalog::nestor()
{
    m->sample("nestor");
    m->connect();
    const auto former = m->catalog("q4x9d");
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    const auto ours = m->catalog("q4x9d");
    for (const char* part : {"categories", "products", "option_lists", "deals", "discounts"})
        QVERIFY2(!ours[part].empty(), part);
    EXITS(m->runJson("push stock --yes"), 78); // this till keeps none
    const Ran customers = m->runJson("push customers --yes"), pulled = m->runJson("pull customers --yes");
    for (const Ran& ran : {customers, pulled})
        QVERIFY2(ran.code == 0 || ran.code == 11, ran.err.c_str());
    m->forgetLog();
    for (const char* line : {"push catalog --yes", "push customers --yes", "pull customers --yes"}) {
        const Ran again = m->runJson(line);
        QVERIFY2(again.code == 0 || again.code == 11, again.err.c_str());
        QCOMPARE(m->writes(), 0);
        QCOMPARE(again.number("/counts/create") + again.number("/counts/update"), 0LL);
    }
    EXITS(m->runJson("undo --yes"), 0);
    QVERIFY(m->catalog("q4x9d") == former);
}

void TestCliCatalog::emptyCatalogNeedsOnlyYes()
{
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}});
    EXITS(m->runJson("push catalog"), 12);
    QCOMPARE(m->writes(), 0);
    const Ran pushed = m->runJson("push catalog --yes");
    EXITS(pushed, 0);
    QVERIFY(pushed.document["losses"].empty());
    const auto held = m->catalog("q5v0d");
    QCOMPARE(held["products"].size(), std::size_t(3));
    QCOMPARE(held["products"][1]["skus"][0]["price"].get<std::string>(), std::string("8.90 EUR"));
    QCOMPARE(held["deals"].size(), std::size_t(1));
    QCOMPARE(m->requests("PUT"), 1);
    m->forgetLog();
    EXITS(m->runJson("push catalog --yes"), 0);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("status --max-age 1h"), 1); // scheduled are the customers
    const Ran history = m->runJson("history");
    QVERIFY(history.document["runs"].size() >= 3);
    for (const auto& run : history.document["runs"])
        EXITS(m->runJson("history " + run["run_id"].get<std::string>()), 0);
}

void TestCliCatalog::dryRunNeverWrites()
{
    m->bistro();
    m->connect();
    for (const char* line : {"push catalog --dry-run", "push catalog --dry-run --replace q4x9d --yes"}) {
        const Ran ran = m->runJson(line);
        EXITS(ran, 0);
        QVERIFY(ran.text("/outcome") == "planned" || ran.text("/outcome") == "nothing_to_do");
    }
    const Ran detailed = m->runJson("push catalog --dry-run --detailed-exitcode");
    EXITS(detailed, 10);
    QCOMPARE(detailed.text("/guards/0/code"), std::string("G1"));
    QVERIFY(detailed.document["guards"][0]["blocking"].get<bool>());
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    EXITS(m->runJson("push catalog --dry-run --detailed-exitcode"), 0);
    m->forgetLog();
    EXITS(m->runJson("push stock --dry-run --yes --detailed-exitcode"), 10);
    QCOMPARE(m->writes(), 0);
}

void TestCliCatalog::typedName()
{
    m->bistro();
    m->connect();
    for (const char* answer : {"\n", "yes\n", "", "Carte Lyon 6e\n", "q4x9\n"}) {
        const Ran ran = m->answering(answer, "push catalog");
        QCOMPARE(ran.code, 12);
        QVERIFY(ran.says("type the name") && ran.says("nothing was sent"));
    }
    QCOMPARE(m->writes(), 0);
    EXITS(m->answering("carte lyon 1er\n", "push catalog"), 0);
    QCOMPARE(m->requests("PUT"), 1);
    m->sql("UPDATE skus SET price = 10 WHERE ref = '10-P'");
    QCOMPARE(m->answering("\n", "push catalog").code, 12); // Enter never sends
    EXITS(m->answering("y\n", "push catalog"), 0);
}

void TestCliCatalog::drift()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->someoneElsePuts("q4x9d", "Reine du voisin");
    const auto held = m->catalog("q4x9d");
    m->forgetLog();

    for (const char* line : {"push catalog --yes", "undo --yes"}) {
        const Ran push = m->runJson(line);
        EXITS(push, 13);
        QCOMPARE(push.text("/outcome"), std::string("stale"));
        QVERIFY2(push.document.value("foreign_changes", nlohmann::json()).dump().find("Reine du voisin") != std::string::npos, line);
    }
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == held);
    const Ran told = m->run("push catalog");
    EXITS(told, 13);
    QVERIFY(told.says("somebody else changed") && told.says("Reine du voisin"));
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    QVERIFY(m->catalog("q4x9d").dump().find("voisin") == std::string::npos);
}

void TestCliCatalog::removals()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->sql("DELETE FROM deals; DELETE FROM deal_lines; DELETE FROM deal_line_skus; DELETE FROM skus WHERE ref = '20'; DELETE FROM products WHERE ref = '20'; DELETE FROM categories WHERE ref = 'DES';");
    m->forgetLog();
    const Ran stopped = m->runJson("push catalog --yes");
    EXITS(stopped, 12);
    QVERIFY(stopped.document["guards"].dump().find("\"G3\"") != std::string::npos);
    QVERIFY(stopped.document["losses"].dump().find("Tiramisu") != std::string::npos);
    EXITS(m->runJson("push catalog --yes --max-delete 0"), 12);
    EXITS(m->runJson("push catalog --yes --max-delete 10%"), 12);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("push catalog --yes --max-delete 1"), 0); // one article, with its size
    QCOMPARE(m->catalog("q4x9d")["products"].size(), std::size_t(2));
}

void TestCliCatalog::planThenApply()
{
    m->bistro();
    m->connect();
    const std::string file = m->path("push.plan");
    EXITS(m->runJson("plan push catalog --out", {file}), 0);
    const Ran shown = m->runJson("show", {file});
    EXITS(shown, 0);
    QCOMPARE(shown.text("/guards/0/code"), std::string("G1"));
    QVERIFY(m->run("show", {file}).says("Carte Lyon 1er"));
    EXITS(m->runJson("apply", {file}), 12);
    EXITS(m->runJson("apply --yes", {file}), 12);
    EXITS(m->runJson("apply --dry-run --replace q4x9d", {file}), 0);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("apply --replace q4x9d", {file}), 0);
    QCOMPARE(m->requests("PUT"), 1);
    const Ran twice = m->runJson("apply --replace q4x9d", {file});
    EXITS(twice, 16);
    QCOMPARE(m->requests("PUT"), 1);
}

void TestCliCatalog::stalePlans()
{
    m->bistro();
    m->connect();
    const std::string file = m->path("push.plan");
    EXITS(m->runJson("plan push catalog --out", {file}), 0);
    m->sql("UPDATE products SET name = 'Royale' WHERE ref = '10'");
    const Ran till = m->runJson("apply --replace q4x9d", {file});
    EXITS(till, 13);
    QVERIFY(till.says("till changed"));
    m->sql("UPDATE products SET name = 'Reine' WHERE ref = '10'");
    m->someoneElsePuts("q4x9d", "Calzone");
    m->forgetLog();
    const Ran hubrise = m->runJson("apply --replace q4x9d", {file});
    EXITS(hubrise, 13);
    QVERIFY(hubrise.says("HubRise changed"));
    const std::string mapping = m->read(m->path("bistro.toml"));
    m->write("bistro.toml", mapping + "\n# another\n[other]\n");
    QVERIFY(m->runJson("apply --replace q4x9d", {file}).code >= 13);
    m->write("bistro.toml", mapping);
    QCOMPARE(m->writes(), 0);
}

void TestCliCatalog::planFilesThatAreNone()
{
    m->bistro();
    m->connect();
    const std::string file = m->path("push.plan");
    EXITS(m->runJson("plan push catalog --out", {file}), 0);
    const std::string good = m->read(file);
    for (const std::string& bad : {std::string(), std::string("{}"), std::string("[1]"), std::string("\x1b\xff\x00", 3), good.substr(0, good.size() / 2), "x" + good}) {
        m->write("push.plan", bad);
        const Ran shown = m->runJson("show", {file}), applied = m->runJson("apply --replace q4x9d", {file});
        QVERIFY2(shown.code == 64 || shown.code == 78, shown.err.c_str());
        QCOMPARE(applied.code, shown.code);
    }
    // A plan that was tampered with does not do what it says.
    std::string other = good;
    for (std::size_t at = other.find("Reine"); at != std::string::npos; at = other.find("Reine"))
        other.replace(at, 5, "Queen");
    m->write("push.plan", other);
    const Ran tampered = m->runJson("apply --replace q4x9d", {file});
    QVERIFY2(tampered.code == 13 || tampered.code == 64 || tampered.code == 78, tampered.err.c_str());
    EXITS(m->runJson("plan push catalog --out", {m->path("no/such/folder/plan")}), 73);
    QCOMPARE(m->writes(), 0);
}

void TestCliCatalog::restores()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("undo --yes"), 78);
    const auto former = m->catalog("q4x9d");
    const Ran pushed = m->runJson("push catalog --replace q4x9d");
    EXITS(pushed, 0);
    const auto ours = m->catalog("q4x9d");
    EXITS(m->runJson("restore nothing --yes"), 64);
    const Ran dry = m->runJson("restore latest --dry-run --detailed-exitcode");
    EXITS(dry, 10);
    QVERIFY(m->catalog("q4x9d") == ours);
    const std::string file = m->runJson("backup list").text("/backups/0/file"), bytes = m->read(file);
    std::filesystem::rename(file, file + ".away");
    QVERIFY(m->runJson("undo --yes").code >= 64);
    std::filesystem::rename(file + ".away", file);
    QFile(QString::fromStdString(file)).open(QIODevice::WriteOnly); // emptied
    EXITS(m->runJson("undo --yes"), 78);
    QFile kept(QString::fromStdString(file));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write(QByteArray::fromStdString(bytes)) > 0);
    kept.close();
    QVERIFY(m->catalog("q4x9d") == ours);
    EXITS(m->runJson("restore --yes " + pushed.text("/backup/id")), 0);
    QVERIFY(m->catalog("q4x9d") == former);
    EXITS(m->runJson("undo --yes"), 0); // undoes the restore
    QVERIFY(m->catalog("q4x9d") == ours);
}

void TestCliCatalog::pullsFiles()
{
    m->bistro();
    m->connect();
    const Ran json = m->runJson("pull catalog --out", {m->path("carte.json")});
    EXITS(json, 0);
    QVERIFY(parsed(m->read(m->path("carte.json")))["data"]["products"].toArray().size() == 25);
    EXITS(m->runJson("pull catalog --out", {m->path("carte.csv")}), 0);
    const std::string csv = m->read(m->path("carte.csv"));
    QVERIFY(csv.starts_with("\xEF\xBB\xBF") && csv.find("Quenelle de brochet") != std::string::npos);
    EXITS(m->runJson("pull catalog --out", {m->path("carte.pdf")}), 64);
    EXITS(m->runJson("pull catalog --out", {m->path("no/such/folder/carte.json")}), 73);
    QCOMPARE(m->writes(), 0);
}

void TestCliCatalog::pullsIntoTheTill()
{
    m->sample("kezia");
    m->connect();
    EXITS(m->runJson("pull catalog"), 12);
    QCOMPARE(m->value("SELECT count(*) FROM Article WHERE DEF = 'Cervelle de canut'"), m->value("SELECT count(*) FROM Article WHERE DEF = 'Cervelle de canut' AND PUBLICATION_WEB = 'O'"));
    const std::string before = m->value("SELECT count(*) FROM Article");
    const Ran pulled = m->runJson("pull catalog --yes");
    EXITS(pulled, 0);
    QVERIFY(std::stoi(m->value("SELECT count(*) FROM Article")) > std::stoi(before));
    QCOMPARE(m->value("SELECT DEF FROM Article WHERE CODE_INTERNE = 'P-QUE'"), std::string("Quenelle de brochet"));
    QCOMPARE(m->writes(), 0);
    const std::string after = m->value("SELECT count(*) FROM Article");
    EXITS(m->runJson("pull catalog --yes"), 0);
    QCOMPARE(m->value("SELECT count(*) FROM Article"), after); // nothing twice

    // Reconnected by mistake to the other point de vente: a schedule stops, a person may name its catalog.
    m->connect({{"location_id", "k7m2p-1"}, {"catalog_id", "q4x9e"}, {"customer_list_id", "w8n1c"}});
    const std::string profile = m->read(m->profile("profile.toml"));
    const auto at = profile.find("jobs = ");
    m->write("home/default/profile.toml", std::string(profile).replace(at, profile.find('\n', at) - at, "jobs = ['pull catalog']"));
    m->sql("UPDATE Article SET DEF = 'Quenelle du jour' WHERE CODE_INTERNE = 'P-QUE'");
    EXITS(m->runJson("batch"), 12);
    const Ran stopped = m->runJson("pull catalog --yes");
    EXITS(stopped, 12);
    QCOMPARE(stopped.text("/guards/0/code"), std::string("G0"));
    QCOMPARE(m->value("SELECT DEF FROM Article WHERE CODE_INTERNE = 'P-QUE'"), std::string("Quenelle du jour"));
    EXITS(m->answering("Carte Lyon 6e\n", "pull catalog"), 0);
    QCOMPARE(m->value("SELECT DEF FROM Article WHERE CODE_INTERNE = 'P-QUE'"), std::string("Quenelle de brochet"));
    EXITS(m->runJson("batch"), 0);

    CliFixture readOnly;
    readOnly.bistro();
    readOnly.connect();
    EXITS(readOnly.runJson("pull catalog --yes"), 78);
}

/// No statement fails, and yet the till is as it was: that is not “done”.
void TestCliCatalog::tellsWhatTheTillDidNotTake()
{
    m->sample("kezia");
    m->connect();
    EXITS(m->runJson("pull catalog --yes"), 0);
    m->sql("UPDATE Article SET DEF = 'Quenelle du jour' WHERE CODE_INTERNE = 'P-QUE'");
    sqlite3* state = nullptr; // nobody knows that it was the till that changed it
    QVERIFY(sqlite3_open(m->profile("state.db").c_str(), &state) == SQLITE_OK && sqlite3_exec(state, "DELETE FROM catalog_pulls", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(state);
    m->sql("CREATE TRIGGER keeps BEFORE UPDATE ON Article BEGIN SELECT RAISE(IGNORE); END");
    const Ran kept = m->runJson("pull catalog --yes");
    EXITS(kept, 11);
    QCOMPARE(kept.text("/outcome"), std::string("partial"));
    QCOMPARE(m->value("SELECT DEF FROM Article WHERE CODE_INTERNE = 'P-QUE'"), std::string("Quenelle du jour"));
    QVERIFY(kept.document["counts"]["rejected"].get<int>() > 0);
    QCOMPARE(kept.document["counts"]["update"].get<int>(), 0);
    QVERIFY(kept.document["problems"].dump().find("kept it as it was") != std::string::npos);
    EXITS(m->runJson("pull catalog --yes"), 11); // it comes again as long as it is not taken
    m->sql("DROP TRIGGER keeps");
    EXITS(m->runJson("pull catalog --yes"), 0);
    QCOMPARE(m->value("SELECT DEF FROM Article WHERE CODE_INTERNE = 'P-QUE'"), std::string("Quenelle de brochet"));
}

/// Nestor knows sizes by what follows the | of their refs: of two that have none, there is room for one.
void TestCliCatalog::tellsASizeThatTheTillDidNotTake()
{
    using nlohmann::json;
    m->sample("nestor");
    m->connect();
    const auto sku = [](const char* ref, const char* name, const char* price) { return json{{"ref", ref}, {"name", name}, {"price", price}}; };
    const json product{{"ref", "W2"}, {"category_ref", "V"}, {"name", "Tarte"}, {"skus", {sku("W2", "", "8.00 EUR"), sku("W3", "Grande", "12.00 EUR")}}};
    const auto put = m->hubrise.asOther("PUT", "/catalogs/q4x9d", {{"data", {{"categories", {{{"ref", "V"}, {"name", "Desserts"}}}}, {"products", json::array({product})}}}});
    QCOMPARE(put.body.value("status", 0), 200);
    for (int i = 0; i < 2; ++i) {
        const Ran pulled = m->runJson("pull catalog --yes");
        EXITS(pulled, 11);
        QCOMPARE(m->value("SELECT group_concat(PRIX_PLACE) FROM DECLINAISON WHERE ARTICLE = 'W2'"), std::string("8.0"));
        QCOMPARE(pulled.number("/counts/rejected"), 1LL);
        QCOMPARE(pulled.number("/counts/create"), i == 0 ? 3LL : 0LL); // the category, the product, its first size
        std::string told;
        for (const auto& problem : pulled.document["problems"])
            if (problem["severity"] == "error")
                told += problem["kind"].get<std::string>() + ' ' + problem["ref"].get<std::string>() + '\n';
        QCOMPARE(told, std::string("sku W3\n"));
    }
}

/// Not published any more, or something else than a product by now: the statements of the mapping find an article by its code alone.
void TestCliCatalog::pullsNothingOverWhatTheTillKeepsBack()
{
    m->sample("kezia");
    m->connect();
    EXITS(m->runJson("push catalog --replace", {"Carte Lyon 1er"}), 0);
    m->sql("UPDATE Article SET DEF = 'Retiré', PRIX_TTC = 99, PUBLICATION_WEB = 'N' WHERE IDART = 1001");
    m->sql("UPDATE Article SET DEF = 'Supplément', PRIX_TTC = 98, ARTICLE_OPTION = 'O' WHERE IDART = 1002");
    const Ran pulled = m->runJson("pull catalog --yes");
    EXITS(pulled, 0);
    const auto told = pulled.document["changes"].dump();
    QVERIFY2(told.find("the till keeps it back") != std::string::npos && told.find("taken out of the till") != std::string::npos, told.c_str());
    QCOMPARE(m->value("SELECT DEF || PRIX_TTC FROM Article WHERE IDART = 1001"), std::string("Retiré99.0"));
    QCOMPARE(m->value("SELECT DEF || PRIX_TTC FROM Article WHERE IDART = 1002"), std::string("Supplément98.0"));
    QCOMPARE(m->value("SELECT count(*) FROM Article WHERE CODE_INTERNE IN ('1001', '1002')"), std::string("0"));
}

void TestCliCatalog::stock()
{
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}});
    EXITS(m->runJson("push catalog --yes"), 0);
    EXITS(m->runJson("push stock"), 12);
    const Ran first = m->runJson("push stock --yes");
    EXITS(first, 0);
    QCOMPARE(m->requests("PATCH"), 1);
    m->forgetLog();
    EXITS(m->runJson("push stock --yes"), 0);
    QCOMPARE(m->writes(), 0);
    m->sql("UPDATE stock SET stock = 0 WHERE sku_ref = '11'");
    const Ran changed = m->runJson("push stock --yes");
    EXITS(changed, 0);
    QCOMPARE(changed.number("/counts/update"), 1LL);
    QCOMPARE(m->requests("PATCH"), 1);
}

/// The article of one entry is gone from HubRise's catalog, by somebody else's hand.
void TestCliCatalog::stockOfWhatIsGone()
{
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}});
    EXITS(m->runJson("push catalog --yes"), 0);
    EXITS(m->runJson("push stock --yes"), 0);
    const long long sent = std::stoll(m->value("SELECT count(*) FROM stock"));
    const nlohmann::json left{{"ref", "11"}, {"price", "8.90 EUR"}};
    m->hubrise.asOther("PUT", "/catalogs/q5v0d", {{"data", {{"categories", {{{"ref", "V"}, {"name", "Voisin"}}}},
                                                            {"products", {{{"ref", "V"}, {"category_ref", "V"}, {"name", "Reste"}, {"skus", nlohmann::json::array({left})}}}}}}});
    m->sql("UPDATE stock SET stock = 3");
    const Ran ran = m->runJson("push stock --yes");
    EXITS(ran, 11);
    QCOMPARE(ran.text("/outcome"), std::string("partial"));
    QCOMPARE(ran.number("/counts/rejected"), sent - 1);
    QCOMPARE(ran.number("/counts/update"), 1LL);
    QCOMPARE(static_cast<long long>(ran.document["problems"].size()), sent - 1);
    const auto held = m->hubrise.asOther("GET", "/catalogs/q5v0d/locations/k7m2p-0/inventory").body["body"];
    QCOMPARE(held.size(), std::size_t(1));
    QCOMPARE(held[0]["stock"].get<std::string>(), std::string("3"));

    const Ran told = m->run("history " + ran.text("/run_id"));
    QVERIFY2(told.says("sku [20] : ") && told.says("HubRise refused this") && told.says("→ Send the catalog"), told.out.c_str());
    QVERIFY2(!told.says("(ies)"), told.out.c_str());
    m->language = "fr";
    const Ran french = m->run("history " + ran.text("/run_id"));
    m->language = "en";
    QVERIFY2(french.says("SKU (déclinaison) [20] : “Tiramisu”"), french.out.c_str());
}

/// The history of a run tells what it told: why it failed, and what was the matter with single rows.
void TestCliCatalog::historyTellsWhy()
{
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}});
    EXITS(m->runJson("push catalog --yes"), 0);
    m->sql("INSERT INTO stock VALUES ('30', 'many')");
    const Ran some = m->runJson("push stock --yes");
    EXITS(some, 11);
    m->sql("INSERT INTO stock VALUES ('999', 1)"); // in no catalog: a note, which only -v shows
    const Ran again = m->run("push stock --yes -v");
    EXITS(again, 11);
    QVERIFY2(again.says("2 remarks on the till's data:"), again.out.c_str());
    QVERIFY2(again.says("Nothing to send: "), again.out.c_str());
    const Ran row = m->run("history " + some.text("/run_id"));
    QVERIFY2(row.says("“many”"), row.out.c_str());
    QVERIFY2(row.says("(11)") && row.says("→ "), row.out.c_str());

    m->sql("DELETE FROM products");
    const Ran none = m->runJson("push catalog --yes");
    EXITS(none, 65);
    const Ran failed = m->run("history " + none.text("/run_id"));
    QVERIFY2(failed.says(none.text("/error/message")) && failed.says("→ " + none.text("/error/hint")), failed.out.c_str());
    QVERIFY2(failed.says("(65)"), failed.out.c_str());
}

void TestCliCatalog::stockNegative()
{
    m->bistro("UPDATE stock SET stock = -3 WHERE sku_ref = '11';");
    m->connect({{"catalog_id", "q5v0d"}});
    EXITS(m->runJson("push catalog --yes"), 0);
    const Ran ran = m->runJson("push stock --yes");
    EXITS(ran, 0);
    QVERIFY(ran.document["problems"].dump().find("11") != std::string::npos);
    const auto held = m->hubrise.asOther("GET", "/catalogs/q5v0d/locations/k7m2p-0/inventory").body["body"];
    QVERIFY2(held.dump().find("-3") == std::string::npos, held.dump().c_str());
}

void TestCliCatalog::images()
{
    m->sample("kezia");
    m->connect({{"catalog_id", "q5v0d"}});
    const Ran first = m->runJson("push catalog --yes");
    EXITS(first, 0);
    const int uploads = m->requests("POST", "/v1/catalogs/q5v0d/images");
    QVERIFY(uploads > 0);
    QVERIFY(m->catalog("q5v0d").dump().find("image_ids") != std::string::npos);
    m->forgetLog();
    EXITS(m->runJson("push images --dry-run"), 0);
    m->sql("UPDATE Article SET DEF = DEF || ' !' WHERE IDART = (SELECT MIN(IDART) FROM Article WHERE PUBLICATION_WEB = 'O' AND ETAT = 'A')");
    EXITS(m->runJson("push catalog --yes"), 0);
    EXITS(m->runJson("push images --yes"), 0);
    QCOMPARE(m->requests("POST"), 0); // known images are not sent again
}

QTEST_GUILESS_MAIN(TestCliCatalog)
#include "test_cli_catalog.moc"
