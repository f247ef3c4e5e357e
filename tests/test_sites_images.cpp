// A catalog with pictures: broken off or failed at each of its input and output steps (reliability 1.2: S1).

#include "site_sweep.h"

class TestSitesImages : public QObject {
    Q_OBJECT
private slots:
    void newImages()
    {
        sweep::sweepAll({"S1 catalog with new images", [](CliFixture& f) { f.sample("kezia"); f.connect({{"catalog_id", "q5v0d"}}); },
                         [](CliFixture&) { return std::string("push catalog --yes"); }});
    }
};

QTEST_GUILESS_MAIN(TestSitesImages)
#include "test_sites_images.moc"
