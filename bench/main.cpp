// passeplat-bench: how fast and how lean, beside the least any program has to do (docs/benchmarks.md).

#include "bench/prepare.h"
#include "bench/steps.h"
#include "bench/table.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <iostream>

namespace {

using namespace bench;

struct Wishes {
    std::string till;
    std::string only;
    bool quick = false, strict = false;
    int repeat = 3;
};

std::string number(double value, const char* form)
{
    char words[64];
    std::snprintf(words, sizeof words, form, value);
    return words;
}

class Benchmark {
public:
    Benchmark(const Places& places, const Wishes& wishes) : m_places(places), m_wishes(wishes) {}

    bool run()
    {
        printHead();
        catalog();
        customers();
        return allHold(m_lines);
    }

private:
    using Step = void (*)(Run&, const Places&);

    Figures measured(Step step) const
    {
        return measure([&](Run& run) { step(run, m_places); }, m_wishes.repeat);
    }

    void tell(Line line)
    {
        print(line);
        m_lines.push_back(std::move(line));
    }

    bool wanted(const std::string& name) const { return name.find(m_wishes.only) != std::string::npos; }

    Figures step(const std::string& name, Step work)
    {
        if (!wanted(name))
            return {};
        const Figures figures = measured(work);
        tell({name, figures});
        return figures;
    }

    void catalog()
    {
        printSection("Catalog");
        const Figures rows = step("baseline: the same rows, SQLite's C interface", readCatalogRowsPlainly);
        const Figures dump = step("baseline: dump of the finished JSON", dumpFinishedJson);
        step("read the till", readCatalog);
        step("validate", validateCatalog);
        step("build the upload", buildUpload);
        step("compare, equal", compareWithEqual);
        step("compare, 1 % different", compareWithChanged);
        step("hash", hashCatalog);
        step("decode HubRise's answer", decodeRemoteCatalog);
        if (const std::string name = "read, validate, build and compare"; wanted(name)) {
            const Figures f = measured(buildAndCompare);
            const double times = f.cpuSeconds / (rows.cpuSeconds + dump.cpuSeconds);
            tell({name, f, number(times, "at most 3 times both baselines (%.2f)"), times <= 3});
        }
        step("plan the push, 1 % different", planChangedCatalog);
    }

    void planning(const std::string& name, Step work)
    {
        if (!wanted(name))
            return;
        const Figures f = measured(work);
        tell({name, f, "at most 10 s CPU and 300 MB", f.cpuSeconds <= 10 && f.peakBytes <= 300'000'000});
    }

    void customers()
    {
        printSection("Customers");
        const Figures rows = step("baseline: the same rows, SQLite's C interface", readCustomerRowsPlainly);
        Figures script;
        script.rows = rows.rows;
        script.requestsSent = 2 * rows.rows;
        if (rows.rows > 0)
            tell({"baseline: a look-up and a write for each (counted)", script});
        step("read the till", readCustomers);
        planning("plan the first push, empty list", planFirstPush);
        planning("plan the first push, full list", planAgainstFullList);
        planning("plan, everybody changed", planEverybodyChanged);
        step("keep the plan of the first push", keepPlan);
        planning("plan without change", planWithoutChange);
        planning("plan the pull, half of HubRise's changed", planPull);
        if (const std::string name = "push without change, a tenth of the customers"; wanted(name)) {
            const Figures f = measured(pushWithoutChange);
            tell({name, f, "at most 2 s and 0 requests", f.wallSeconds <= 2 && f.requestsSent == 0});
        }
    }

    const Places& m_places;
    const Wishes& m_wishes;
    std::vector<Line> m_lines;
};

int benchmark(const Wishes& wishes)
{
    QTemporaryDir folder;
    if (!folder.isValid())
        throw std::runtime_error("there is no room for a temporary folder");
    Sizes sizes;
    if (wishes.quick)
        sizes = {sizes.products / 10, sizes.skusPerProduct, sizes.optionLists / 10, sizes.optionsPerList, sizes.customers / 10};
    Places places;
    places.folder = folder.path().toStdString();
    places.till = wishes.till.empty() ? places.folder / "till.db" : std::filesystem::path(wishes.till);
    places.smallTill = places.folder / "small-till.db";
    prepare(places, sizes);
    return Benchmark(places, wishes).run() || !wishes.strict ? 0 : 1;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    CLI::App line("Measures Passe-plat on a generated till.", "passeplat-bench");
    Wishes wishes;
    line.add_option("--till", wishes.till, "generated till to use again; made when it is missing")->type_name("FILE");
    line.add_option("--only", wishes.only, "only steps whose name holds this")->type_name("WORDS");
    line.add_option("--repeat", wishes.repeat, "measurements of each step, of which the median is shown")->check(CLI::Range(1, 99))->capture_default_str();
    line.add_flag("--quick", wishes.quick, "a tenth of the sizes");
    line.add_flag("--strict", wishes.strict, "exit code 1 when an aim is missed");
    CLI11_PARSE(line, argc, argv);
    try {
        return benchmark(wishes);
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << std::endl;
        return 70;
    }
}
