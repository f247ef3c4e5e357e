// Catalogs, images and stock in the sandbox: what it accepts, what it refuses, and the form it answers in.
#include "tests/sandbox_client.h"

#include <QtTest>

#include <set>

using nlohmann::json;

namespace {

// A small catalog that uses every kind of object and every key of an upload.
json upload()
{
    return json::parse(R"json({
      "variants": [{"ref": "EMP", "name": "À emporter"}],
      "categories": [{"ref": "CUI", "name": "Cuisine"}, {"ref": "PLA", "parent_ref": "CUI", "name": "Plats", "tags": ["maison"]}],
      "products": [{"ref": "P1", "category_ref": "PLA", "name": "Quenelle", "description": "Au four", "tags": ["allergen_fish"],
        "tax_rate": {"delivery": "10.0", "collection": "10.0", "eat_in": "10.0"}, "nutrition": {"allergens": ["fish"]},
        "skus": [{"ref": "N", "name": "Normale", "price": "16.50 EUR", "option_list_refs": ["ACC"], "barcodes": ["3700000000017"],
                  "price_overrides": [{"variant_refs": ["EMP"], "dow": null, "price": "15.00 EUR"}],
                  "restrictions": {"enabled": true, "dow": "12345--", "max_per_order": 4}},
                 {"price": "9.00 EUR", "restrictions": {"enabled": false}}]}],
      "option_lists": [{"ref": "ACC", "name": "Accompagnement", "min_selections": 1, "max_selections": 1, "multiple_selection": false,
        "options": [{"ref": "RIZ", "name": "Riz", "price": "0.00 EUR", "default": true}, {"name": "Gratin", "price": "1.50 EUR"}]}],
      "deals": [{"ref": "MIDI", "category_ref": "PLA", "name": "Formule midi", "coupon_codes": ["MIDI"],
        "lines": [{"label": "Plat", "pricing_effect": "fixed_price", "pricing_value": "14.00 EUR",
                   "skus": [{"ref": "N", "extra_charge": "1.00 EUR"}]},
                  {"pricing_effect": "unchanged", "skus": [{"ref": "N"}]}]}],
      "discounts": [{"ref": "R10", "name": "-10 %", "pricing_effect": "percentage_off", "pricing_value": "10"}],
      "charges": [{"ref": "LIV", "name": "Livraison", "type": "delivery", "price": "3.00 EUR"}]})json");
}

std::string png(std::size_t size = 100)
{
    std::string bytes("\x89PNG\r\n\x1a\n", 8);
    bytes.resize(size, 'x');
    return bytes;
}

} // namespace

class TestSandboxCatalog : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        hubrise = std::make_unique<SandboxClient>();
        hubrise->control("POST", "/windows", {{"mode", "off"}});
        hubrise->connect();
    }
    void cleanup() { hubrise.reset(); }

    void demoMeetsAFirstPush();
    void answersPointById();
    void everyPutMakesNewIds();
    void putWithoutDataRenames();
    void whatIsLeftOutIsGone();
    void partsCanBeRead();
    void wrongUploadsAreRefused_data();
    void wrongUploadsAreRefused();
    void refusedUploadChangesNothing();
    void imagesAreCheckedByTheirBytes();
    void imagesBelongToOneCatalog();
    void unusedImagesVanish();
    void stockIsPatched();
    void stockIsReplaced();
    void wrongStockIsRefused_data();
    void wrongStockIsRefused();
    void stockComesBackByItself();

private:
    Reply put(const json& data) { return hubrise->api("PUT", "/catalogs/q4x9d", {{"data", data}}); }
    Reply postImage(const std::string& bytes, const std::string& type, const std::string& query = {})
    {
        return hubrise->send("POST", "/v1/catalogs/q4x9d/images" + query, bytes, type);
    }
    const std::string inventory = "/catalogs/q4x9d/location/inventory";
    std::unique_ptr<SandboxClient> hubrise;
};

void TestSandboxCatalog::demoMeetsAFirstPush()
{
    const json data = hubrise->api("GET", "/catalogs/q4x9d").body["data"];
    QCOMPARE(data["products"].size(), std::size_t{25});
    QCOMPARE(std::ranges::count_if(data["products"], [](const json& p) { return p["ref"].is_null(); }), 2);
    QVERIFY(!data["deals"].empty() && !data["discounts"].empty() && !data["charges"].empty() && !data["variants"].empty());
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d/images").body.size(), std::size_t{2});
    hubrise->connect({{"catalog_id", "q5v0d"}});
    const Reply empty = hubrise->api("GET", "/catalogs/q5v0d");
    QCOMPARE(empty.body["account_id"], json("k7m2p"));
    QVERIFY(!empty.body.contains("location_id"));
    for (const json& list : empty.body["data"])
        QCOMPARE(list, json::array());
}

void TestSandboxCatalog::answersPointById()
{
    const Reply answer = put(upload());
    QCOMPARE(answer.status, 200);
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d").body, answer.body);
    const json data = answer.body["data"];
    const json product = data["products"][0], sku = product["skus"][0], bare = product["skus"][1];
    QCOMPARE(data["categories"][1]["parent_id"], data["categories"][0]["id"]);
    QCOMPARE(data["categories"][0]["parent_id"], json(nullptr));
    QCOMPARE(product["category_id"], data["categories"][1]["id"]);
    QVERIFY(!product.contains("category_ref"));
    QCOMPARE(sku["option_list_ids"], json::array({data["option_lists"][0]["id"]}));
    QCOMPARE(sku["price_overrides"], json::parse(R"([{"variant_refs": ["EMP"], "price": "15.00 EUR"}])"));
    QCOMPARE(sku["restrictions"], json::parse(R"({"dow": "12345--", "max_per_order": 4})"));
    QCOMPARE(sku["barcodes"], json::array({"3700000000017"}));
    QCOMPARE(bare["ref"], json(nullptr));
    QCOMPARE(bare["restrictions"], json::parse(R"({"enabled": false})"));
    QCOMPARE(bare["tags"], json::array());
    QCOMPARE(product["tax_rate"]["eat_in"], json("10.0"));
    QCOMPARE(data["option_lists"][0]["options"][1]["default"], json(false));
    QCOMPARE(data["deals"][0]["lines"][0]["skus"][0]["id"], sku["id"]);
    QCOMPARE(data["deals"][0]["lines"][1]["pricing_value"], json(nullptr));
    hubrise->control("POST", "/spelling", {{"option_lists_key", "options_lists"}});
    const json respelt = hubrise->api("GET", "/catalogs/q4x9d").body["data"];
    QVERIFY(respelt.contains("options_lists") && !respelt.contains("option_lists"));
}

void TestSandboxCatalog::everyPutMakesNewIds()
{
    const json first = put(upload()).body["data"], second = put(upload()).body["data"];
    QVERIFY(first["products"][0]["id"] != second["products"][0]["id"]);
    QVERIFY(first["products"][0]["skus"][0]["id"] != second["products"][0]["skus"][0]["id"]);
    QVERIFY(first["categories"][0]["id"] != second["categories"][0]["id"]);
}

void TestSandboxCatalog::putWithoutDataRenames()
{
    const json before = hubrise->api("GET", "/catalogs/q4x9d").body;
    const json after = hubrise->api("PUT", "/catalogs/q4x9d", {{"name", "Carte d’été"}}).body;
    QCOMPARE(after["name"], json("Carte d’été"));
    QCOMPARE(after["data"], before["data"]);
    QCOMPARE(hubrise->api("PUT", "/catalogs/q4x9d", {{"name", "Carte vide"}}).fields(), std::vector<std::string>{"name"});
    QVERIFY(!hubrise->api("GET", "/catalogs/q4x9d?hide_data=true").body.contains("data"));
}

void TestSandboxCatalog::whatIsLeftOutIsGone()
{
    const json data = put({{"categories", {{{"ref", "A"}, {"name", "A"}}}}}).body["data"];
    QCOMPARE(data["categories"].size(), std::size_t{1});
    QCOMPARE(data["products"], json::array());
    QCOMPARE(data["deals"], json::array());
}

void TestSandboxCatalog::partsCanBeRead()
{
    const json data = put(upload()).body["data"];
    const std::string catalog = "/catalogs/q4x9d", product = data["products"][0]["id"], list = data["option_lists"][0]["id"];
    for (const char* part : {"categories", "products", "option_lists", "deals", "discounts", "charges"}) {
        QCOMPARE(hubrise->api("GET", catalog + "/" + part).body, data[part]);
        const std::string id = data[part][0]["id"];
        QCOMPARE(hubrise->api("GET", catalog + "/" + part + "/" + id).body, data[part][0]);
    }
    QCOMPARE(hubrise->api("GET", catalog + "/products/" + product + "/skus").body, data["products"][0]["skus"]);
    QCOMPARE(hubrise->api("GET", catalog + "/option_lists/" + list + "/options").body, data["option_lists"][0]["options"]);
    QCOMPARE(hubrise->api("GET", catalog + "/products/zzzzz").status, 404);
    QCOMPARE(hubrise->api("GET", "/location/catalogs").body.size(), std::size_t{1}); // only the chosen one

    json twisted = upload();
    twisted["categories"] = json::parse(R"([{"ref": "CUI", "name": "A"}, {"ref": "B", "name": "B"}, {"ref": "PLA", "name": "A1", "parent_ref": "CUI"}])");
    put(twisted);
    const json walked = hubrise->api("GET", catalog + "/categories").body;
    QCOMPARE(walked[1]["ref"], json("PLA"));
}

void TestSandboxCatalog::wrongUploadsAreRefused_data()
{
    QTest::addColumn<QString>("pointer"); // where the upload above is changed
    QTest::addColumn<QString>("value");   // JSON, or empty to remove
    QTest::addColumn<QString>("field");   // that the answer must name
    const char* rows[][3] = {
        {"/options_lists", "[]", "data.options_lists"},
        {"/variants/0/ref", "", "data.variants[0].ref"},
        {"/categories/1/ref", "\"CUI\"", "data.categories[1].ref"},
        {"/categories/0/parent_ref", "\"PLA\"", "data.categories[0].parent_ref"},
        {"/categories/0/parent_ref", "\"NO\"", "data.categories[0].parent_ref"},
        {"/categories/0/id", "\"x\"", "data.categories[0].id"},
        {"/products/0/category_ref", "\"NO\"", "data.products[0].category_ref"},
        {"/products/0/name", "\"\"", "data.products[0].name"},
        {"/products/0/skus", "[]", "data.products[0].skus"},
        {"/products/0/image_ids", "[\"zzzzz\"]", "data.products[0].image_ids[0]"},
        {"/products/0/tax_rate/eat_in", "", "data.products[0].tax_rate.eat_in"},
        {"/products/0/tax_rate/eat_in", "\"101\"", "data.products[0].tax_rate.eat_in"},
        {"/products/0/nutrition/allergens/0", "\"gluten\"", "data.products[0].nutrition.allergens[0]"},
        {"/products/0/skus/0/price", "\"16,50 EUR\"", "data.products[0].skus[0].price"},
        {"/products/0/skus/0/price", "\"16.5 EUR\"", "data.products[0].skus[0].price"},
        {"/products/0/skus/0/price", "\"16.50 USD\"", "data.products[0].skus[0].price"},
        {"/products/0/skus/0/price", "16.5", "data.products[0].skus[0].price"},
        {"/products/0/skus/0/name", "null", "data.products[0].skus"},
        {"/products/0/skus/0/option_list_refs/0", "\"NO\"", "data.products[0].skus[0].option_list_refs[0]"},
        {"/products/0/skus/0/restrictions/dow", "\"1234567-\"", "data.products[0].skus[0].restrictions.dow"},
        {"/products/0/skus/0/restrictions/start_time", "\"24:00\"", "data.products[0].skus[0].restrictions.start_time"},
        {"/products/0/skus/0/restrictions/start_date", "\"2026-02-30\"", "data.products[0].skus[0].restrictions.start_date"},
        {"/products/0/skus/0/restrictions/variant_refs", "[\"NO\"]", "data.products[0].skus[0].restrictions.variant_refs[0]"},
        {"/products/0/skus/0/price_overrides/0/variant_refs", "[]", "data.products[0].skus[0].price_overrides[0].variant_refs"},
        {"/products/0/skus/0/price_overrides/0/variant_refs", "", "data.products[0].skus[0].price_overrides[0]"},
        {"/option_lists/0/options", "[]", "data.option_lists[0].options"},
        {"/option_lists/0/min_selections", "2", "data.option_lists[0].min_selections"},
        {"/option_lists/0/options/1/default", "true", "data.option_lists[0].options"},
        {"/option_lists/0/options/0/price", "", "data.option_lists[0].options[0].price"},
        {"/deals/0/lines/0/skus/0/ref", "\"NO\"", "data.deals[0].lines[0].skus[0].ref"},
        {"/deals/0/lines/0/pricing_effect", "\"free\"", "data.deals[0].lines[0].pricing_effect"},
        {"/deals/0/lines/1/pricing_value", "\"1.00 EUR\"", "data.deals[0].lines[1].pricing_value"},
        {"/deals/0/lines", "[]", "data.deals[0].lines"},
        {"/discounts/0/pricing_value", "\"110\"", "data.discounts[0].pricing_value"},
        {"/discounts/0/pricing_effect", "\"fixed_price\"", "data.discounts[0].pricing_effect"},
        {"/charges/0/type", "\"gift\"", "data.charges[0].type"},
        {"/products", "{}", "data.products"},
        {"/products/0", "null", "data.products[0]"},
    };
    for (const auto& row : rows)
        QTest::addRow("%s = %s", row[0], row[1]) << row[0] << row[1] << row[2];
}

void TestSandboxCatalog::wrongUploadsAreRefused()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, field);
    json data = upload();
    const json::json_pointer place(pointer.toStdString());
    if (value.isEmpty())
        data[place.parent_pointer()].erase(place.back());
    else
        data[place] = json::parse(value.toStdString());
    const Reply reply = put(data);
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.body["error_type"], json("unprocessable_entity"));
    QCOMPARE(reply.body["message"], json("Validation failed"));
    const auto fields = reply.fields();
    QVERIFY2(std::ranges::find(fields, field.toStdString()) != fields.end(), reply.raw.c_str());
}

void TestSandboxCatalog::refusedUploadChangesNothing()
{
    const json before = hubrise->api("GET", "/catalogs/q4x9d").body;
    json data = upload();
    data["charges"][0]["type"] = "gift";
    QCOMPARE(hubrise->api("PUT", "/catalogs/q4x9d", {{"name", "Autre"}, {"data", data}}).status, 422);
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d").body, before);
}

void TestSandboxCatalog::imagesAreCheckedByTheirBytes()
{
    const Reply made = postImage(png(), "image/png", "?private_ref=till1:img:1");
    QCOMPARE(made.status, 200);
    QCOMPARE(made.body["size"], json(100));
    QCOMPARE(made.body["private_ref"], json("till1:img:1"));
    QCOMPARE(made.body["seconds_before_removal"], json(2'592'000));
    QCOMPARE(made.body["md5"].get<std::string>(),
             QCryptographicHash::hash(QByteArray::fromStdString(png()), QCryptographicHash::Md5).toHex().toStdString());
    const std::string image = "/catalogs/q4x9d/images/" + made.body["id"].get<std::string>();
    QCOMPARE(hubrise->api("GET", image).body, made.body);
    const Reply bytes = hubrise->api("GET", image + "/data");
    QCOMPARE(bytes.raw, png());
    QCOMPARE(bytes.header("Content-Type"), std::string("image/png"));
    QCOMPARE(postImage(png(1'000'000), "image/png").status, 200);
    QCOMPARE(postImage(png(1'000'001), "image/png").status, 422);
    QCOMPARE(postImage(png(), "image/jpeg").status, 422);
    QCOMPARE(postImage("<svg/>", "image/svg+xml").status, 415);
}

void TestSandboxCatalog::imagesBelongToOneCatalog()
{
    const std::string id = postImage(png(), "image/png").body["id"];
    json data = upload();
    data["products"][0]["image_ids"] = {id};
    QCOMPARE(put(data).status, 200);
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d/images/" + id).body["seconds_before_removal"], json(nullptr));
    hubrise->connect({{"catalog_id", "q5v0d"}});
    QCOMPARE(hubrise->api("PUT", "/catalogs/q5v0d", {{"data", data}}).fields(),
             std::vector<std::string>{"data.products[0].image_ids[0]"});
}

void TestSandboxCatalog::unusedImagesVanish()
{
    const std::string used = postImage(png(200), "image/png").body["id"];
    const std::string unused = postImage(png(), "image/png").body["id"];
    json data = upload();
    data["products"][0]["image_ids"] = {used};
    put(data);
    hubrise->control("POST", "/clock", {{"advance_s", 2'592'000}});
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d/images/" + unused).status, 404);
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d/images/" + used).status, 200);
    put(upload()); // no longer shown: its own 30 days begin
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d/images/" + used).body["seconds_before_removal"], json(2'592'000));
}

void TestSandboxCatalog::stockIsPatched()
{
    put(upload());
    const json first = json::parse(R"([{"sku_ref": "N", "stock": "12.5"}, {"option_ref": "RIZ", "stock": "0"}])");
    QCOMPARE(hubrise->api("PATCH", inventory, first).body, first);
    QCOMPARE(hubrise->api("GET", inventory).body, first);
    const json removed = json::parse(R"([{"sku_ref": "N", "stock": null}])");
    QCOMPARE(hubrise->api("PATCH", inventory, removed).body, removed);
    QCOMPARE(hubrise->api("GET", inventory).body, json::array({first[1]}));
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d/locations/k7m2p-0/inventory").body, json::array({first[1]}));
    QCOMPARE(hubrise->api("GET", "/catalogs/q4x9d/locations/k7m2p-1/inventory").status, 403);
}

void TestSandboxCatalog::stockIsReplaced()
{
    const json before = hubrise->api("GET", inventory).body;
    put(upload());
    hubrise->api("PATCH", inventory, json::parse(R"([{"sku_ref": "N", "stock": "1"}])"));
    const json entries = json::parse(R"([{"option_ref": "RIZ", "stock": "2"}, {"sku_ref": "N", "stock": null}])");
    QCOMPARE(hubrise->api("PUT", inventory, entries).body, json::array({entries[0]}));
    // Refs outside the catalog are untouched: they show again with the catalog that has them.
    hubrise->connect({{"catalog_id", "q5v0d"}});
    hubrise->api("PUT", "/catalogs/q5v0d", json::parse(R"({"data": {"categories": [{"ref": "A", "name": "A"}], "products":
        [{"category_ref": "A", "name": "Tarte", "skus": [{"ref": "DES-PRA", "price": "1.00 EUR"}]}]}})"));
    QCOMPARE(hubrise->api("GET", "/catalogs/q5v0d/location/inventory").body, json::array({before[0]}));
}

void TestSandboxCatalog::wrongStockIsRefused_data()
{
    QTest::addColumn<QString>("entry");
    for (const char* entry : {R"({"sku_ref": "N", "stock": 12})", R"({"sku_ref": "N", "stock": "-1"})",
                              R"({"sku_ref": "N", "stock": "1.2345"})", R"({"sku_ref": "N", "stock": "1,5"})",
                              R"({"sku_ref": "N", "option_ref": "RIZ", "stock": "1"})", R"({"stock": "1"})",
                              R"({"sku_ref": "N"})", R"({"sku_ref": "UNKNOWN", "stock": "1"})",
                              R"({"sku_ref": "N", "stock": "2", "expires_at": "2026-03-15T11:30:00+01:00"})",
                              R"({"sku_ref": "N", "stock": "0", "expires_at": "demain"})",
                              R"({"sku_ref": "N", "stock": "1", "note": "x"})", "null"})
        QTest::addRow("%s", entry) << entry;
}

void TestSandboxCatalog::wrongStockIsRefused()
{
    put(upload());
    QFETCH(QString, entry);
    const json entries = json::array({json::parse(R"({"option_ref": "RIZ", "stock": "7"})"), json::parse(entry.toStdString())});
    QCOMPARE(hubrise->api("PATCH", inventory, entries).status, 422);
    QCOMPARE(hubrise->api("PUT", inventory, entries).status, 422);
    QCOMPARE(hubrise->api("GET", inventory).body, json::array());
}

void TestSandboxCatalog::stockComesBackByItself()
{
    put(upload());
    hubrise->api("POST", "/callback", {{"url", nullptr}, {"events", {{"inventory", {"patch"}}}}});
    const auto soon = QDateTime::currentDateTimeUtc().addSecs(3600).toString(Qt::ISODate).toStdString();
    hubrise->api("PATCH", inventory, {{{"sku_ref", "N"}, {"stock", "0"}, {"expires_at", soon}}});
    QCOMPARE(hubrise->api("GET", inventory).body[0]["expires_at"], json(soon));
    hubrise->control("POST", "/clock", {{"advance_s", 3601}});
    QCOMPARE(hubrise->api("GET", inventory).body, json::array());
    const json events = hubrise->api("GET", "/callback/events").body;
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events[0]["event_type"], json("patch"));
}

QTEST_GUILESS_MAIN(TestSandboxCatalog)
#include "test_sandbox_catalog.moc"
