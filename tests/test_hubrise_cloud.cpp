#include "io/hubrise_cloud.h"
#include "tests/fakes/recording_gate.h"
#include "tests/fakes/wire_server.h"

#include <QTest>

using namespace fakes;
using model::Kind;

namespace {

struct Rig {
    WireServer server;
    RecordingGate gate;
    StillClock clock;
    io::Log log;
    std::vector<std::pair<bool, std::string>> told;
    std::unique_ptr<io::Cloud> cloud = io::openHubRise({server.url() + "/v1", "tok", {}, [this](bool alive, const std::string& why) { told.emplace_back(alive, why); }},
                                                       gate, clock, log);

    QByteArray asked(std::size_t i) const { return server.seen().at(i).method + ' ' + server.seen().at(i).target; }
};

const Step dead{answer(401, R"({"message":"Token revoked","error_type":"unauthorized"})")};
const Step location{answer(200, R"({"id":"k7m2p-0","name":"Lyon 1er","country":"FR","timezone":{"name":"Europe/Paris","offset":3600},
    "account":{"id":"k7m2p","name":"Le Bouchon","currency":"EUR"},"opening_hours":null})")};
const QByteArray catalog = R"({"id":"q4","name":"Carte","data":{"variants":[{"ref":"V","name":"Midi"}]}})";

} // namespace

class TestHubRiseCloud : public QObject {
    Q_OBJECT
private slots:
    void readsTheLocation();
    void readsACatalog();
    void refusesAnotherCatalog();
    void readsImages();
    void readsCustomerPages();
    void looksUpByPrivateRef();
    void readsStock();
    void stopsAtCursorLoops();
    void putsACatalog();
    void readsThePutAnswer_data();
    void readsThePutAnswer();
    void tellsAForbiddenCatalogFromADeadToken();
    void uploadsAnImage();
    void writesCustomers();
    void anUnreadableAnswerToAWriteIsUnknown();
    void patchesStock();
    void tellsWhetherTheConnectionLives();
};

void TestHubRiseCloud::readsTheLocation()
{
    Rig rig;
    rig.server.script({location});
    const auto info = rig.cloud->location();
    QVERIFY(info);
    QCOMPARE(rig.asked(0), QByteArray("GET /v1/location"));
    QCOMPARE(rig.server.seen()[0].header("X-Access-Token"), QByteArray("tok"));
    QCOMPARE(info->currency, std::string("EUR"));
    QCOMPARE(info->timezone, std::string("Europe/Paris"));
    QCOMPARE(info->account, (model::Named{"k7m2p", "Le Bouchon"}));
    rig.server.script({{answer(200, "{}")}});
    QCOMPARE(rig.cloud->location().error().kind, Kind::Nonsense);
}

void TestHubRiseCloud::readsACatalog()
{
    Rig rig;
    rig.server.script({{answer(200, catalog)}});
    const auto document = rig.cloud->catalog("q4");
    QVERIFY(document);
    QCOMPARE(document->raw, catalog.toStdString());
    QCOMPARE(document->content.variants.size(), 1u);
    QCOMPARE(rig.asked(0), QByteArray("GET /v1/catalogs/q4"));
    QCOMPARE(rig.gate.acquired, std::vector{io::Load::High});
}

void TestHubRiseCloud::refusesAnotherCatalog()
{
    Rig rig;
    rig.server.script({{answer(200, catalog)}});
    QCOMPARE(rig.cloud->catalog("../x?y").error().kind, Kind::Nonsense);
    QCOMPARE(rig.asked(0), QByteArray("GET /v1/catalogs/..%2Fx%3Fy"));
}

void TestHubRiseCloud::readsImages()
{
    Rig rig;
    rig.server.script({{answer(200, R"([{"id":"i1","type":"image/png","size":12,"md5":"aa","private_ref":"r","seconds_before_removal":null}])", "X-Cursor-Next: n1\r\n")},
                       {answer(200, R"([{"id":"i2","md5":"bb"}])")},
                       {answer(200, "\x89PNG", "Content-Type: image/png\r\n")}});
    const auto images = rig.cloud->images("q4");
    QVERIFY(images);
    QCOMPARE(images->size(), 2u);
    QCOMPARE((*images)[0].size, 12);
    QCOMPARE((*images)[1].md5, std::string("bb"));
    QCOMPARE(rig.asked(1), QByteArray("GET /v1/catalogs/q4/images?cursor=n1"));
    QCOMPARE(rig.cloud->imageData("q4", "i1").value(), std::string("\x89PNG"));
    QCOMPARE(rig.asked(2), QByteArray("GET /v1/catalogs/q4/images/i1/data"));
}

void TestHubRiseCloud::readsCustomerPages()
{
    Rig rig;
    rig.server.script({{answer(200, R"([{"id":"c1"},{"id":"c2"}])", "X-Cursor-Next: a+/=\r\n")}, {answer(200, "[]")}});
    const auto first = rig.cloud->customers("w8", "");
    QVERIFY(first);
    QCOMPARE(first->customers.size(), 2u);
    QCOMPARE(first->nextCursor, std::string("a+/="));
    QCOMPARE(first->raw, std::string(R"([{"id":"c1"},{"id":"c2"}])"));
    const auto second = rig.cloud->customers("w8", first->nextCursor);
    QVERIFY(second && second->customers.empty() && second->nextCursor.empty());
    QCOMPARE(rig.asked(0), QByteArray("GET /v1/customer_lists/w8/customers?count=100"));
    QCOMPARE(rig.asked(1), QByteArray("GET /v1/customer_lists/w8/customers?count=100&cursor=a%2B%2F%3D"));
    QCOMPARE(rig.gate.acquired, (std::vector{io::Load::High, io::Load::High}));
}

void TestHubRiseCloud::looksUpByPrivateRef()
{
    Rig rig;
    rig.server.script({{answer(200, R"([{"id":"c1","private_ref":"TILL:1"},{"id":"c2","private_ref":"till:1"},{"id":"c3"}])")}});
    const auto found = rig.cloud->customersByPrivateRef("w8", "till:1");
    QVERIFY(found);
    QCOMPARE(found->size(), 1u);
    QCOMPARE((*found)[0].id, std::string("c2"));
    QCOMPARE(rig.asked(0), QByteArray("GET /v1/customer_lists/w8/customers?private_ref=till%3A1"));
    QCOMPARE(rig.gate.acquired, std::vector{io::Load::High});
}

void TestHubRiseCloud::readsStock()
{
    Rig rig;
    rig.server.script({{answer(200, R"([{"sku_ref":"a","stock":"1"}])")}});
    const auto stock = rig.cloud->stock("q4", "k7m2p-0");
    QVERIFY(stock);
    QCOMPARE(stock->size(), 1u);
    QCOMPARE(rig.asked(0), QByteArray("GET /v1/catalogs/q4/locations/k7m2p-0/inventory"));
    QCOMPARE(rig.gate.acquired, std::vector{io::Load::High});
}

void TestHubRiseCloud::stopsAtCursorLoops()
{
    Rig rig;
    rig.server.script({{answer(200, "[]", "X-Cursor-Next: a\r\n")}, {answer(200, "[]", "X-Cursor-Next: b\r\n")}, {answer(200, "[]", "X-Cursor-Next: a\r\n")}});
    QCOMPARE(rig.cloud->images("q4").error().kind, Kind::Nonsense);
    QCOMPARE(rig.server.seen().size(), 3u);
    QCOMPARE(rig.cloud->customers("w8", "a").error().kind, Kind::Nonsense);
}

void TestHubRiseCloud::putsACatalog()
{
    Rig rig;
    rig.server.script({{answer(200, catalog)}});
    const auto put = rig.cloud->putCatalog("q4", R"({"name":"Carte"})");
    QVERIFY(put && *put);
    QCOMPARE((*put)->content.variants.size(), 1u);
    QCOMPARE(rig.asked(0), QByteArray("PUT /v1/catalogs/q4"));
    QCOMPARE(rig.server.seen()[0].body, QByteArray(R"({"name":"Carte"})"));
    QCOMPARE(rig.gate.acquired, std::vector{io::Load::Normal});
    QCOMPARE(rig.cloud->counts().writes, 1);
}

void TestHubRiseCloud::readsThePutAnswer_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("no content") << Step{answer(204, {})} << "none";
    QTest::newRow("empty") << Step{answer(200, {})} << "none";
    QTest::newRow("without data") << Step{answer(201, R"({"id":"q4","name":"Carte"})")} << "none";
    QTest::newRow("odd data") << Step{answer(200, R"({"id":"q4","data":[]})")} << "outcome_unknown";
    QTest::newRow("a list") << Step{answer(200, "[]")} << "outcome_unknown";
    QTest::newRow("a page") << Step{answer(200, "<html>")} << "outcome_unknown";
    QTest::newRow("refused") << Step{answer(422, R"({"errors":[{"field":"data","message":"bad"}]})")} << "rejected";
}

void TestHubRiseCloud::readsThePutAnswer()
{
    QFETCH(const Step, step);
    QFETCH(const QString, outcome);
    Rig rig;
    rig.server.script({step});
    const auto put = rig.cloud->putCatalog("q4", "{}");
    QCOMPARE(QString(put ? (*put ? "content" : "none") : model::kindName(put.error().kind)), outcome);
    QCOMPARE(rig.server.seen().size(), 1u);
}

void TestHubRiseCloud::tellsAForbiddenCatalogFromADeadToken()
{
    Rig rig;
    rig.server.script({dead, location});
    const auto put = rig.cloud->putCatalog("q4", "{}");
    QCOMPARE(put.error().kind, Kind::NotConnected);
    QVERIFY(words(put.error().message).find("whole account") != std::string::npos);
    QCOMPARE(rig.told, (decltype(rig.told){{true, ""}}));
    rig.told.clear();
    rig.server.script({dead});
    QVERIFY(words(rig.cloud->putCatalog("q4", "{}").error().message).find("revoked") != std::string::npos);
    QVERIFY(!rig.told.empty());
    QCOMPARE(rig.told.back(), (std::pair<bool, std::string>(false, "Token revoked")));
}

void TestHubRiseCloud::uploadsAnImage()
{
    Rig rig;
    rig.server.script({{answer(200, R"({"id":"i9","type":"image/jpeg","size":3,"md5":"cc","seconds_before_removal":2592000})")}});
    const auto image = rig.cloud->uploadImage("q4", std::string("\xff\xd8\0", 3), "image/jpeg", "till:img:é");
    QVERIFY(image);
    QCOMPARE(image->id, std::string("i9"));
    QCOMPARE(rig.asked(0), QByteArray("POST /v1/catalogs/q4/images?private_ref=till%3Aimg%3A%C3%A9"));
    QCOMPARE(rig.server.seen()[0].header("Content-Type"), QByteArray("image/jpeg"));
    QCOMPARE(rig.server.seen()[0].body, QByteArray("\xff\xd8\0", 3));
}

void TestHubRiseCloud::writesCustomers()
{
    Rig rig;
    rig.server.script({{answer(201, R"({"id":"c1","first_name":"Zoë"})")}, {answer(200, R"({"id":"c1","first_name":"Zoé"})")}, {answer(200, R"({"id":"c1"})")}});
    QCOMPARE((*rig.cloud->createCustomer("w8", "{}"))[model::CustomerField::FirstName], std::string("Zoë"));
    QCOMPARE((*rig.cloud->updateCustomer("w8", "c1", "{}"))[model::CustomerField::FirstName], std::string("Zoé"));
    QVERIFY(rig.cloud->customer("w8", "c1"));
    QCOMPARE(rig.asked(0), QByteArray("POST /v1/customer_lists/w8/customers"));
    QCOMPARE(rig.asked(1), QByteArray("PATCH /v1/customer_lists/w8/customers/c1"));
    QCOMPARE(rig.asked(2), QByteArray("GET /v1/customer_lists/w8/customers/c1"));
    QCOMPARE(rig.gate.acquired, std::vector(3, io::Load::Normal));
}

void TestHubRiseCloud::anUnreadableAnswerToAWriteIsUnknown()
{
    for (const char* body : {R"({"name":"no id"})", R"({"id":"c1","first_name":"\u0000"})", R"([{"id":"c1"}])", R"({"id":"c1")"}) {
        Rig rig;
        rig.server.script({{answer(200, body)}});
        QCOMPARE(rig.cloud->createCustomer("w8", "{}").error().kind, Kind::OutcomeUnknown);
        QCOMPARE(rig.cloud->updateCustomer("w8", "c1", "{}").error().kind, Kind::OutcomeUnknown);
        QCOMPARE(rig.cloud->uploadImage("q4", "x", "image/png", "").error().kind, Kind::OutcomeUnknown);
        QCOMPARE(rig.server.seen().size(), 3u);
    }
}

void TestHubRiseCloud::patchesStock()
{
    for (const auto& step : {Step{answer(200, "[]")}, Step{answer(204, {})}}) {
        Rig rig;
        rig.server.script({step});
        QVERIFY(rig.cloud->patchStock("q4", "k7m2p-0", R"([{"sku_ref":"a","stock":null}])"));
        QCOMPARE(rig.asked(0), QByteArray("PATCH /v1/catalogs/q4/locations/k7m2p-0/inventory"));
    }
}

void TestHubRiseCloud::tellsWhetherTheConnectionLives()
{
    Rig rig;
    rig.server.script({location, {answer(403, R"({"message":"scope"})")}, {answer(404, {})}, dead});
    (void)rig.cloud->location();
    (void)rig.cloud->stock("a", "b");
    (void)rig.cloud->stock("a", "b");
    QCOMPARE(rig.told, (decltype(rig.told){{true, ""}}));
    (void)rig.cloud->stock("a", "b");
    QCOMPARE(rig.told.back(), (std::pair<bool, std::string>(false, "Token revoked")));
}

QTEST_GUILESS_MAIN(TestHubRiseCloud)
#include "test_hubrise_cloud.moc"
