// R16 and R8 as figures: the benchmark's plans of 100,000 customers and its push without change of 10,000, each in a process of its own. Time and memory
// are recorded and fail nothing; that no request is sent does.

#include "bench/prepare.h"
#include "bench/steps.h"
#include "promises.h"
#include "fakes/memory_folder.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace bench;

namespace {

constexpr double mostPlanSeconds = 10, mostPushSeconds = 2, mostMegabytes = 300;

} // namespace

class TestBench : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void plans_data();
    void plans();
    void pushWithoutChange();

private:
    QTemporaryDir m_folder{fakes::folderTemplate(QStringLiteral("bench"))};
    Places m_places;
};

void TestBench::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_places.folder = m_folder.path().toStdString();
    m_places.till = m_places.folder / "till.db";
    m_places.smallTill = m_places.folder / "small-till.db";
    Sizes sizes;
    sizes.products = sizes.optionLists = 0;
    prepare(m_places, sizes);
}

using Step = void (*)(Run&, const Places&);

void TestBench::plans_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("first push, empty list") << Step(planFirstPush);
    QTest::newRow("first push, full list") << Step(planAgainstFullList);
    QTest::newRow("everybody changed") << Step(planEverybodyChanged);
    QTest::newRow("nothing changed") << Step(planWithoutChange);
    QTest::newRow("pull, half of HubRise’s changed") << Step(planPull);
}

void TestBench::plans()
{
    QFETCH(Step, step);
    const Figures figures = measure([&](Run& run) { step(run, m_places); }, 1);
    QCOMPARE(figures.rows, 100'000);
    const double megabytes = static_cast<double>(figures.peakBytes) / 1e6;
    promise::record("R16", std::string("100,000 customers, ") + QTest::currentDataTag(),
                    QStringLiteral("%1 MB, %2 s CPU").arg(megabytes, 0, 'f', 0).arg(figures.cpuSeconds, 0, 'f', 1).toStdString(),
                    megabytes <= mostMegabytes && figures.cpuSeconds <= mostPlanSeconds);
}

void TestBench::pushWithoutChange()
{
    const Figures figures = measure([&](Run& run) { bench::pushWithoutChange(run, m_places); }, 3);
    promise::record("R8", "10,000 customers, nothing changed",
                    QStringLiteral("%1 requests, %2 s").arg(figures.requestsSent).arg(figures.wallSeconds, 0, 'f', 2).toStdString(),
                    figures.requestsSent == 0 && figures.wallSeconds <= mostPushSeconds);
    QCOMPARE(figures.rows, 10'000);
    QCOMPARE(figures.requestsSent, 0);
}

QTEST_GUILESS_MAIN(TestBench)
#include "test_bench.moc"
