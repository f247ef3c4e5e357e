// What holds for every catalog: what is pushed arrives, arrives once, can be taken back, and comes home unchanged.

#include "promises.h"

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "model/catalog_validation.h"
#include "tests/fakes/engine_fixture.h"
#include "tests/fakes/random_catalog.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;

namespace {

constexpr std::uint32_t groups = 40, perGroup = 26; // 1,040 catalogs, and an edit of each

/// One till and one HubRise that live through many catalogs.
class Life {
public:
    explicit Life(std::uint32_t group) : m_group(group)
    {
        for (int i = 0; i < 4; ++i) {
            const std::string ref = "picture" + std::to_string(i);
            m_images.push_back(m_f.till.addPicture(ref, fakes::picture(ref)));
        }
    }

    /// Empty when all went as it must, else what did not.
    static inline int restored = 0; ///< catalogs put back from their backups

    QString live()
    {
        for (std::uint32_t i = 0; i < perGroup; ++i)
            if (const auto failure = day(m_group * 1000 + i); !failure.isEmpty())
                return QString("catalog %1: %2").arg(m_group * 1000 + i).arg(failure);
        return {};
    }

private:
    QString day(std::uint32_t seed)
    {
        m_f.till.articles = fakes::randomCatalog(seed, m_images);
        if (m_f.till.articles.products.empty())
            m_f.till.articles = fakes::edited(fakes::menu(), seed, m_images); // an empty till is a broken one
        if (model::hasErrors(model::validate(m_f.till.articles, "EUR")))
            return "the generator made an invalid catalog";
        if (seed % 3 == 0)
            takeRefsAway(seed);
        for (const auto step : {&Life::push, &Life::pushAgain, &Life::retrieve, &Life::edit, &Life::undo})
            if (const auto failure = (this->*step)(seed); !failure.isEmpty())
                return failure;
        return {};
    }

    QString arrived(const model::Catalog& wanted) const
    {
        const auto now = m_f.cloud.catalogNow();
        if (!model::diff(now, wanted).empty())
            return "HubRise holds something else";
        return io::catalogHash(now) == io::catalogHash(wanted) ? "" : "HubRise holds the same with another hash";
    }

    QString push(std::uint32_t)
    {
        const auto run = m_f.run(Operation::PushCatalog, agreesToAll());
        if (run.objection)
            return "push: " + fakes::words(run.objection->message);
        if (run.report.stopped)
            return "push: " + fakes::words(run.report.stopped->message);
        return run.report.rejectedSome ? "the push was not verified" : arrived(m_f.till.articles);
    }

    QString pushAgain(std::uint32_t)
    {
        m_f.cloud.forgetCalls();
        const bool nothing = m_f.run(Operation::PushCatalog).plan.nothingToDo();
        return nothing && m_f.cloud.writes == 0 ? "" : "the second push sends again";
    }

    QString retrieve(std::uint32_t)
    {
        Options options;
        options.outFile = "carte.json";
        auto document = fakes::must(io::decodeCatalog(m_f.planned(Operation::PullCatalog, options).exportText));
        io::ImageIndex index;
        for (const auto& [id, picture] : m_f.cloud.pictures)
            index[id] = picture.md5;
        io::resolveImages(document.content, index);
        return model::diff(document.content, m_f.till.articles).empty() ? "" : "the file holds something else";
    }

    QString edit(std::uint32_t seed)
    {
        m_former = m_f.cloud.catalogNow();
        m_f.till.articles = fakes::edited(m_f.till.articles, seed + 1, m_images);
        return m_f.till.articles.products.empty() ? "" : push(seed);
    }

    QString undo(std::uint32_t)
    {
        if (model::diff(m_former, m_f.cloud.catalogNow()).empty())
            return {};
        const auto run = m_f.run(Operation::Restore);
        if (!run.done())
            return "the undo was stopped";
        ++restored;
        return arrived(m_former);
    }

    /// Before the push, HubRise holds a catalog typed in there by hand; an undo of that push must bring it back too.
    void takeRefsAway(std::uint32_t seed)
    {
        auto document = nlohmann::json::parse(m_f.cloud.raw());
        std::uint32_t n = seed;
        for (const char* kind : {"categories", "options_lists", "products", "deals", "discounts", "charges"})
            for (auto& thing : document["data"][kind])
                if (n++ % 2 == 0)
                    thing["ref"] = nullptr;
        m_f.cloud.setRaw(document.dump());
        m_typed = m_f.cloud.catalogNow();
        if (!m_f.run(Operation::PushCatalog, agreesToAll()).done() || m_f.planned(Operation::PushCatalog).ops.size() != 0)
            qFatal("the push over a catalog typed in by hand failed");
        if (model::diff(m_typed, m_f.cloud.catalogNow()).empty())
            return;
        if (!m_f.run(Operation::Restore).done() || !arrived(m_typed).isEmpty())
            qFatal("catalog %u: the catalog typed in by hand did not come back", seed);
        ++restored;
    }

    static Consent agreesToAll() { return {.yes = true, .replace = "Carte", .maxDelete = MaxDelete{100, true}, .how = "--replace"}; }

    std::uint32_t m_group;
    EngineFixture m_f;
    model::Strings m_images;
    model::Catalog m_former, m_typed;
};

} // namespace

class TestCatalogProperty : public QObject {
    Q_OBJECT

private slots:
    void everyCatalog_data()
    {
        QTest::addColumn<quint32>("group");
        for (quint32 group = 0; group < groups; ++group)
            QTest::addRow("seeds from %u", group * 1000) << group;
    }
    void everyCatalog()
    {
        QFETCH(quint32, group);
        const QString failure = Life(group).live();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        ++m_wellLived;
    }
    void cleanupTestCase()
    {
        const bool allLived = m_wellLived == static_cast<int>(groups);
        promise::record("R10", "restore round trip of generated catalogs", std::to_string(Life::restored) + " restores, " + (allLived ? "all equal to their backups" : "not all equal"), allLived && Life::restored >= 1000);
        QVERIFY(!allLived || Life::restored >= 1000);
    }

private:
    int m_wellLived = 0;
};

QTEST_GUILESS_MAIN(TestCatalogProperty)
#include "test_catalog_property.moc"
