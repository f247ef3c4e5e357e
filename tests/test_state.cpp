#include "io/catalog_pull.h"
#include "io/files.h"
#include "io/sqlite.h"
#include "io/state.h"
#include "tests/fakes/file_size_limit.h"
#include "tests/fakes/virtual_clock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ctime>
#include <fstream>

using namespace io;
using model::Done;
using model::Kind;
namespace fs = std::filesystem;

namespace {

std::string english(const model::Error& error) { return model::words(error.message) + " " + model::words(error.hint) + " " + error.detail; }

bool failsAs(const Done& done, Kind kind) { return !done && done.error().kind == kind; }

Done refusal() { return model::fail(Kind::Rejected, model::verbatim("no")); }

OpRecord op(int seq, OpState state = OpState::Pending)
{
    OpRecord o;
    o.seq = seq;
    o.kind = OpKind::CreateCustomer;
    o.state = state;
    o.ref = std::to_string(seq);
    return o;
}

PlanRecord plan(const std::string& id, const std::string& operation = "push customers")
{
    PlanRecord p;
    p.id = id;
    p.operation = operation;
    return p;
}

} // namespace

class TestState : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aNewFileIsPrivateAndSafe();
    void lookingInTheSameProcessDropsNoLock();
    void theConnectionReadsBack();
    void runsAreListedNewestFirst();
    void deadRunsAreClosed();
    void lastRunOfAnOperation();
    void plansAndOpsReadBack();
    void aStartedPlanIsNotReplaced();
    void oneOpInDoubtAtMost();
    void opsComeInBatches();
    void unfinishedAndLastPlans();
    void updatesThatMeetNothingFail();
    void linksAreUnique();
    void whatIsRememberedOfCatalogs();
    void listingsGoOn();
    void allOrNothing();
    void twoHandlesShareTheFile();
    void aHeldFileIsTemporary();
    void readOnlyCannotWrite();
    void foreignNewerAndBrokenFiles();
    void aFileOfAnEarlierFormat();
    void aRetrievalIsRememberedUntilTheNextPush();
    void aDamagedPageIsFound();
    void contradictionsAreFound();
    void aDamagedFileIsKeptAside();
    void nothingBesideAFormerFileStays();
    void whatCannotHaveASecondName();
    void aFullDiskLosesNothing();
    void aKilledWriterLosesOnlyItsTransaction();
    void hundredThousandOfEach();

private:
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "profile" / "state.db"; }
    void reopen()
    {
        m_state.reset();
        auto state = State::open(file(), m_clock);
        QVERIFY2(state.has_value(), state ? "" : english(state.error()).c_str());
        m_state = *std::move(state);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<State> m_state;
    VirtualClock m_clock;
};

void TestState::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void TestState::cleanup()
{
    if (m_state)
        QVERIFY(m_state->check());
    m_state.reset();
}

void TestState::aNewFileIsPrivateAndSafe()
{
    struct stat info {};
    QCOMPARE(::stat(file().c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777u, 0600u);
    const auto lineage = m_state->lineage();
    QCOMPARE(lineage.size(), std::size_t{32});
    reopen();
    QCOMPARE(m_state->lineage(), lineage);

    const auto pragma = [&](const char* sql) {
        auto s = m_state->database().statement(sql);
        std::string value;
        if (*s.next())
            s.read(value);
        return value;
    };
    QCOMPARE(pragma("PRAGMA journal_mode"), std::string("truncate"));
    QCOMPARE(pragma("PRAGMA synchronous"), std::string("2"));
    QCOMPARE(pragma("PRAGMA foreign_keys"), std::string("1"));
    QCOMPARE(pragma("PRAGMA busy_timeout"), std::string("5000"));
    QCOMPARE(pragma("PRAGMA user_version"), std::string("2"));
}

/// The window looks at the state on one thread while a job writes on another. Whoever closes a descriptor of the file drops every POSIX lock the process
/// holds on it, and another process could then write into the middle.
void TestState::lookingInTheSameProcessDropsNoLock()
{
    const auto path = file();
    const auto lockedFor = [&path](int byte) {
        const pid_t child = fork();
        if (child == 0) {
            struct flock lock{};
            lock.l_type = F_WRLCK;
            lock.l_whence = SEEK_SET;
            lock.l_start = byte;
            lock.l_len = 1;
            const int fd = ::open(path.c_str(), O_RDWR);
            _exit(fd >= 0 && fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WEXITSTATUS(status) == 1;
    };
    constexpr int reservedByte = 0x40000001; // where SQLite keeps a writer's lock
    bool before = false, after = false;
    const auto done = m_state->atomically([&]() -> Done {
        RunRecord run;
        run.id = "r1";
        run.command = "push customers";
        const auto started = m_state->startRun(run);
        before = lockedFor(reservedByte);
        const auto other = State::open(path, m_clock, true);
        after = lockedFor(reservedByte);
        return started;
    });
    QVERIFY(done);
    QVERIFY(before);
    QVERIFY(after);
}

void TestState::theConnectionReadsBack()
{
    QVERIFY(!m_state->connection()->connected);
    ConnectionRecord c;
    c.target = {{"a1", "Compte"}, {"l1", "Chez Amélie"}, {"c1", "Carte"}, {"k1", "Clients"}};
    c.connectedAtMs = 1'773'500'000'001;
    c.lastSuccessAtMs = 2;
    c.lastFailedAtMs = 3;
    c.lastFailedReason = "revoked";
    c.connected = true;
    c.currency = "EUR";
    c.country = "FR";
    c.tokenFingerprint = "abcdef012345";
    QVERIFY(m_state->setConnection({}));
    QVERIFY(m_state->setConnection(c));
    reopen();
    const auto back = m_state->connection();
    QVERIFY(back->target == c.target);
    QCOMPARE(back->connectedAtMs, c.connectedAtMs);
    QCOMPARE(back->lastSuccessAtMs, c.lastSuccessAtMs);
    QCOMPARE(back->lastFailedAtMs, c.lastFailedAtMs);
    QCOMPARE(back->lastFailedReason, c.lastFailedReason);
    QCOMPARE(back->connected, true);
    QCOMPARE(back->currency, c.currency);
    QCOMPARE(back->country, c.country);
    QCOMPARE(back->tokenFingerprint, c.tokenFingerprint);
}

void TestState::runsAreListedNewestFirst()
{
    for (int i = 0; i < 5; ++i) {
        RunRecord r{.id = "run-" + std::to_string(i), .command = "push stock", .who = "marie", .outcome = {}, .startedAtMs = 100 + (i == 2 ? 1'000 : i / 2), .planId = {}, .document = {}};
        QVERIFY(m_state->startRun(r));
        r.outcome = "done";
        r.endedAtMs = 200 + i;
        r.exitCode = 0;
        r.planId = "plan";
        r.document = "{\"n\":" + std::to_string(i) + "}";
        QVERIFY(m_state->finishRun(r));
    }
    const auto runs = m_state->runs(3);
    QCOMPARE(runs->size(), std::size_t{3});
    QCOMPARE(runs->at(0).id, std::string("run-4"));
    QCOMPARE(runs->at(1).id, std::string("run-3"));
    QVERIFY(runs->at(0).document.empty());

    const auto one = m_state->run("run-2");
    QCOMPARE((*one)->document, std::string("{\"n\":2}"));
    QCOMPARE((*one)->endedAtMs, std::int64_t{202});
    QCOMPARE((*one)->planId, std::string("plan"));
    QVERIFY(!m_state->run("run") && m_state->run("run").error().kind == Kind::Usage); // several begin so
    QVERIFY(!m_state->run("%")->has_value());
    QVERIFY(!m_state->run("")->has_value());
    RunRecord exact{.id = "run", .command = {}, .who = {}, .outcome = "done", .planId = {}, .document = {}};
    QVERIFY(m_state->startRun(exact));
    QCOMPARE((*m_state->run("run"))->id, std::string("run")); // an exact id wins over beginnings
}

void TestState::deadRunsAreClosed()
{
    QVERIFY(m_state->startRun({.id = "dead", .command = "batch", .who = {}, .outcome = {}, .planId = {}, .document = {}}));
    reopen();
    QVERIFY(m_state->startRun({.id = "ours", .command = "batch", .who = {}, .outcome = {}, .planId = {}, .document = {}}));
    QVERIFY(m_state->closeDeadRuns());
    QCOMPARE((*m_state->run("dead"))->outcome, std::string("died"));
    QCOMPARE((*m_state->run("dead"))->endedAtMs, m_clock.nowMs());
    QCOMPARE((*m_state->run("ours"))->outcome, std::string());
}

void TestState::lastRunOfAnOperation()
{
    const auto add = [&](const char* id, const char* command, const char* outcome, std::int64_t at) {
        return m_state->startRun({.id = id, .command = command, .who = {}, .outcome = outcome, .startedAtMs = at, .planId = {}, .document = {}}).has_value();
    };
    QVERIFY(add("1", "push customers", "done", 10) && add("2", "push customers", "partial", 20) && add("3", "push customers", "failed", 30));
    QVERIFY(add("4", "push stock", "nothing_to_do", 40) && add("5", "push customers", "planned", 35));
    QCOMPARE((*m_state->lastRun("push customers", true))->id, std::string("2"));
    QCOMPARE((*m_state->lastRun("push customers", false))->id, std::string("5"));
    QCOMPARE((*m_state->lastRun("push stock", true))->id, std::string("4"));
    QVERIFY(!m_state->lastRun("pull catalog", false)->has_value());
}

void TestState::plansAndOpsReadBack()
{
    PlanRecord p{"plan-1", "push catalog", PlanState::Planned, "{\"doc\":1}", "hash", "", 11, 22};
    OpRecord o{3, OpKind::UpdateCustomer, OpState::Pending, "ref", "Amélie", "r1", std::string("bo\0dy", 5), "agreed", "before", "", 2};
    QVERIFY(m_state->savePlan(p, {o, op(1)}));
    QVERIFY(m_state->setConsent("plan-1", "{\"who\":\"marie\"}"));
    QVERIFY(m_state->setPlanState("plan-1", PlanState::Paused, 99));
    reopen();
    const auto back = *m_state->plan("plan");
    QCOMPARE(back->id, p.id);
    QCOMPARE(back->operation, p.operation);
    QVERIFY(back->state == PlanState::Paused);
    QCOMPARE(back->document, p.document);
    QCOMPARE(back->hash, p.hash);
    QCOMPARE(back->consent, std::string("{\"who\":\"marie\"}"));
    QCOMPARE(back->createdAtMs, p.createdAtMs);
    QCOMPARE(back->resumeAfterMs, std::int64_t{99});

    o.state = OpState::Rejected;
    o.outcome = "{\"status\":422}";
    o.remoteId = "r2";
    o.attempts = 3;
    QVERIFY(m_state->updateOp("plan-1", o));
    const auto ops = *m_state->ops("plan-1");
    QCOMPARE(ops.size(), std::size_t{2});
    QCOMPARE(ops[0].seq, 1);
    const auto& got = ops[1];
    QVERIFY(got.kind == o.kind && got.state == o.state && got.ref == o.ref && got.name == o.name && got.remoteId == o.remoteId && got.body == o.body
            && got.agreed == o.agreed && got.before == o.before && got.outcome == o.outcome && got.attempts == o.attempts);
    const auto counts = *m_state->opCounts("plan-1");
    QVERIFY(counts.pending == 1 && counts.rejected == 1 && counts.done == 0 && counts.sent == 0 && counts.superseded == 0);
    QVERIFY(!m_state->plan("other")->has_value());
}

void TestState::aStartedPlanIsNotReplaced()
{
    QVERIFY(m_state->savePlan(plan("p"), {op(1), op(2)}));
    QVERIFY(m_state->savePlan(plan("p"), {op(1)}));
    QCOMPARE(m_state->ops("p")->size(), std::size_t{1});
    QVERIFY(m_state->setPlanState("p", PlanState::Applying));
    QVERIFY(failsAs(m_state->savePlan(plan("p"), {}), Kind::AlreadyApplied));
    QCOMPARE(m_state->ops("p")->size(), std::size_t{1});
    // A plan comes with all its ops or not at all.
    QVERIFY(!m_state->savePlan(plan("q"), {op(1), op(1)}));
    QVERIFY(!m_state->plan("q")->has_value());
}

void TestState::oneOpInDoubtAtMost()
{
    QVERIFY(m_state->savePlan(plan("p"), {op(1), op(2)}));
    QVERIFY(m_state->savePlan(plan("q"), {op(1)}));
    QVERIFY(m_state->updateOp("p", op(1, OpState::Sent)));
    QVERIFY(m_state->updateOp("q", op(1, OpState::Sent)));
    QVERIFY(failsAs(m_state->updateOp("p", op(2, OpState::Sent)), Kind::Internal));
    QVERIFY(m_state->atomically([&]() -> Done {
        const auto done = m_state->updateOp("p", op(1, OpState::Done));
        return done ? m_state->updateOp("p", op(2, OpState::Sent)) : done;
    }));
}

void TestState::opsComeInBatches()
{
    std::vector<OpRecord> ops;
    for (int i = 1; i <= 10; ++i)
        ops.push_back(op(i));
    QVERIFY(m_state->savePlan(plan("p"), ops));
    QVERIFY(m_state->updateOp("p", op(1, OpState::Done)));
    QVERIFY(m_state->updateOp("p", op(2, OpState::Sent)));
    QVERIFY(m_state->updateOp("p", op(3, OpState::Superseded)));
    const auto next = *m_state->nextOps("p", 3);
    QCOMPARE(next.size(), std::size_t{3});
    QVERIFY(next[0].seq == 2 && next[0].state == OpState::Sent && next[1].seq == 4 && next[2].seq == 5);
    const auto counts = *m_state->opCounts("p");
    QVERIFY(counts.pending == 7 && counts.sent == 1 && counts.done == 1 && counts.superseded == 1);
}

void TestState::unfinishedAndLastPlans()
{
    QVERIFY(!m_state->unfinishedPlan()->has_value());
    for (const char* id : {"1", "2", "3", "4"})
        QVERIFY(m_state->savePlan(plan(id), {}));
    QVERIFY(m_state->setPlanState("3", PlanState::Applying));
    QVERIFY(m_state->setPlanState("2", PlanState::Paused));
    QCOMPARE((*m_state->unfinishedPlan())->id, std::string("2"));
    QVERIFY(m_state->setPlanState("2", PlanState::Applied));
    m_clock.trueMs += 5;
    QVERIFY(m_state->setPlanState("1", PlanState::Applied)); // made before, applied after
    QVERIFY(m_state->setPlanState("3", PlanState::Abandoned));
    QVERIFY(!m_state->unfinishedPlan()->has_value());
    QCOMPARE((*m_state->lastAppliedPlan("push customers"))->id, std::string("1"));
    QVERIFY(!m_state->lastAppliedPlan("push catalog")->has_value());
}

void TestState::updatesThatMeetNothingFail()
{
    QVERIFY(failsAs(m_state->setPlanState("none", PlanState::Applied), Kind::Internal));
    QVERIFY(failsAs(m_state->setConsent("none", "{}"), Kind::Internal));
    QVERIFY(m_state->savePlan(plan("p"), {}));
    QVERIFY(failsAs(m_state->updateOp("p", op(7)), Kind::Internal));
    QVERIFY(failsAs(m_state->finishRun({.id = "none", .command = {}, .who = {}, .outcome = {}, .planId = {}, .document = {}}), Kind::Internal));
}

void TestState::linksAreUnique()
{
    CustomerLink link;
    link.listId = "list";
    link.ref = "1'); DROP TABLE ops; --";
    link.remoteId = "r1";
    link.agreed = "agreed";
    link.anonymised = true;
    link.heldForm = "form";
    link.heldWhy = "conflict";
    link.heldMessage = "words";
    link.remoteForm = "theirs";
    QVERIFY(m_state->putCustomerLink(link));
    const auto back = *m_state->customerLink("list", link.ref);
    QVERIFY(back && back->listId == link.listId && back->ref == link.ref && back->remoteId == link.remoteId && back->agreed == link.agreed && back->anonymised
            && back->heldForm == link.heldForm && back->heldWhy == link.heldWhy && back->heldMessage == link.heldMessage && back->remoteForm == link.remoteForm);

    link.remoteId = "r2";
    QVERIFY(m_state->putCustomerLink(link)); // the same ref: another twin
    link.ref = "2";
    QVERIFY(m_state->putCustomerLink(link)); // the same twin: another ref
    auto links = *m_state->customerLinks("list");
    QCOMPARE(links.size(), std::size_t{1});
    QCOMPARE(links[0].ref, std::string("2"));
    for (const char* ref : {"3", "4"}) { // held back before they had a twin
        link.ref = ref;
        link.remoteId.clear();
        QVERIFY(m_state->putCustomerLink(link));
    }
    link.listId = "other";
    QVERIFY(m_state->putCustomerLink(link));
    QCOMPARE(m_state->customerLinks("list")->size(), std::size_t{3});
    QVERIFY(m_state->clearCustomerLinks("list"));
    QVERIFY(m_state->customerLinks("list")->empty());
    QCOMPARE(m_state->customerLinks("other")->size(), std::size_t{1});
    QVERIFY(!m_state->customerLink("list", "2")->has_value());
}

void TestState::whatIsRememberedOfCatalogs()
{
    QVERIFY(!m_state->catalogPush("c")->has_value());
    const CatalogPush push{"c", "Carte", "local", "remote", std::string(9'000'000, 'r'), "losses", 7, 8, "plan"};
    QVERIFY(m_state->putCatalogPush({}));
    QVERIFY(m_state->putCatalogPush(push));
    const auto back = *m_state->catalogPush("c");
    QVERIFY(back && back->catalogName == push.catalogName && back->localHash == push.localHash && back->remoteHash == push.remoteHash && back->remoteRaw == push.remoteRaw
            && back->acceptedLosses == push.acceptedLosses && back->serial == 7 && back->pushedAtMs == 8 && back->planId == push.planId);

    QVERIFY(!m_state->lastRead("products")->has_value());
    QVERIFY(m_state->setLastRead("products", {12, "h", 34}));
    QVERIFY(m_state->setLastRead("products", {13, "i", 35}));
    const auto read = *m_state->lastRead("products");
    QVERIFY(read && read->rows == 13 && read->hash == "i" && read->atMs == 35);

    QVERIFY(!m_state->imageId("c", "m")->has_value());
    QVERIFY(m_state->setImageId("c", "m", "i1"));
    QVERIFY(m_state->setImageId("c", "m", "i2"));
    QVERIFY(m_state->setImageId("d", "m", "i3"));
    QCOMPARE(**m_state->imageId("c", "m"), std::string("i2"));
}

void TestState::listingsGoOn()
{
    QVERIFY(m_state->addListingPage("k", {2, "", "[2]", 20}));
    QVERIFY(m_state->addListingPage("k", {1, "next", "[1]", 10}));
    QVERIFY(m_state->addListingPage("j", {1, "next", "[3]", 10}));
    const auto pages = *m_state->listing("k");
    QCOMPARE(pages.size(), std::size_t{2});
    QVERIFY(pages[0].number == 1 && pages[0].nextCursor == "next" && pages[0].raw == "[1]" && pages[0].takenAtMs == 10 && pages[1].number == 2);
    QVERIFY(m_state->clearListing("k"));
    QVERIFY(m_state->listing("k")->empty());
    QCOMPARE(m_state->listing("j")->size(), std::size_t{1});
}

void TestState::allOrNothing()
{
    const auto put = [&](const char* what) { return m_state->setLastRead(what, {1, "", 1}); };
    const auto kept = [&](const char* what) { return m_state->lastRead(what)->has_value(); };
    QVERIFY(failsAs(m_state->atomically([&]() -> Done { return put("a") ? refusal() : Done(); }), Kind::Rejected));
    QVERIFY(!kept("a"));
    QVERIFY(m_state->atomically([&] { return m_state->atomically([&] { return put("b"); }); }));
    QVERIFY(kept("b"));
    // A nested failure takes all back, even when the outer work went on as if nothing had happened.
    const auto ignored = m_state->atomically([&]() -> Done {
        (void)put("c");
        (void)m_state->atomically([&]() -> Done { return put("d") ? refusal() : Done(); });
        return put("e");
    });
    QVERIFY(!ignored);
    QVERIFY(!kept("c") && !kept("d") && !kept("e"));
    try {
        (void)m_state->atomically([&]() -> Done {
            (void)put("f");
            throw std::bad_alloc();
        });
        QFAIL("the exception was swallowed");
    } catch (const std::bad_alloc&) {
    }
    QVERIFY(!kept("f"));
    QVERIFY(m_state->atomically([&] { return put("g"); }));
    reopen();
    QVERIFY(kept("g") && !kept("f"));
}

void TestState::twoHandlesShareTheFile()
{
    const auto other = State::open(file(), m_clock);
    QVERIFY(other);
    QVERIFY((*other)->setLastRead("x", {5, "", 0}));
    QCOMPARE((*m_state->lastRead("x"))->rows, std::int64_t{5});
    QCOMPARE((*other)->lineage(), m_state->lineage());
}

void TestState::aHeldFileIsTemporary()
{
    const auto other = State::open(file(), m_clock);
    QVERIFY(m_state->database().execute("PRAGMA busy_timeout = 1"));
    QVERIFY((*other)->atomically([&]() -> Done {
        const auto held = m_state->setLastRead("x", {});
        return failsAs(held, Kind::Temporary) ? Done() : refusal();
    }));
    QVERIFY(m_state->setLastRead("x", {}));
}

void TestState::readOnlyCannotWrite()
{
    QVERIFY(m_state->setLastRead("x", {5, "", 0}));
    const auto reader = State::open(file(), m_clock, true);
    QVERIFY(reader);
    QCOMPARE((*(*reader)->lastRead("x"))->rows, std::int64_t{5});
    QVERIFY(failsAs((*reader)->setLastRead("x", {}), Kind::CannotWrite));
    QVERIFY(failsAs((*reader)->atomically([&] { return (*reader)->setLastRead("x", {}); }), Kind::CannotWrite));
}

void TestState::foreignNewerAndBrokenFiles()
{
    const auto refused = [&](const fs::path& path, const char* says) {
        const auto before = readWhole(path).value_or("");
        const auto state = State::open(path, m_clock);
        return !state && state.error().kind == Kind::StateDamaged && english(state.error()).find(says) != std::string::npos && readWhole(path).value_or("") == before;
    };
    const auto folder = file().parent_path();
    {
        auto till = *Database::open(folder / "till.db");
        QVERIFY(till->execute("CREATE TABLE products (id)"));
        auto marked = *Database::open(folder / "marked.db");
        QVERIFY(marked->execute("PRAGMA application_id = 7"));
        auto newer = *Database::open(file());
        QVERIFY(newer->execute("PRAGMA user_version = 3"));
    }
    QVERIFY(refused(folder / "till.db", "till.db"));
    QVERIFY(refused(folder / "marked.db", "another program"));
    QVERIFY(refused(file(), "newer"));
    auto current = *Database::open(file());
    QVERIFY(current->execute("PRAGMA user_version = 2"));

    std::ofstream(folder / "text.db") << std::string(5000, 'x');
    QVERIFY(refused(folder / "text.db", "text.db"));
    const auto missing = State::open("/proc/none/state.db", m_clock);
    QVERIFY(!missing && missing.error().kind == Kind::CannotWrite);
}

/// A file of the first format goes on, with all that it holds.
void TestState::aFileOfAnEarlierFormat()
{
    CatalogPush push;
    push.catalogId = "c";
    push.remoteHash = "of then";
    QVERIFY(m_state->putCatalogPush(push));
    m_state.reset();
    {
        auto former = *Database::open(file());
        QVERIFY(former->execute("DROP TABLE catalog_pulls; PRAGMA user_version = 1"));
    }
    m_state = *State::open(file(), m_clock);
    QCOMPARE((*m_state->catalogPush("c"))->remoteHash, std::string("of then"));
    QVERIFY(m_state->check());
    QVERIFY(putCatalogPull(*m_state, {"c", "m", "[]", "[]", 5, "p"}));
    QCOMPARE((*catalogPull(*m_state, "c"))->pulledAtMs, 5);
}

void TestState::aRetrievalIsRememberedUntilTheNextPush()
{
    QVERIFY(!catalogPull(*m_state, "c")->has_value());
    QVERIFY(putCatalogPull(*m_state, {"c", "m", "[1]", "[2]", 5, "p"}));
    QVERIFY(putCatalogPull(*m_state, {"other", "m", "[]", "[]", 6, "q"}));
    const auto pull = **catalogPull(*m_state, "c");
    QVERIFY(pull.mapping == "m" && pull.hubrise == "[1]" && pull.till == "[2]" && pull.planId == "p");
    CatalogPush push;
    push.catalogId = "c";
    QVERIFY(m_state->putCatalogPush(push));
    QVERIFY(!catalogPull(*m_state, "c")->has_value());
    QVERIFY(catalogPull(*m_state, "other")->has_value());
    QVERIFY(!*areExchangesForgotten(*m_state));
    QVERIFY(m_state->forgetAgreements());
    QVERIFY(!catalogPull(*m_state, "other")->has_value());
    QVERIFY(*areExchangesForgotten(*m_state));
}

void TestState::aDamagedPageIsFound()
{
    std::vector<OpRecord> ops;
    for (int i = 0; i < 2000; ++i)
        ops.push_back(op(i));
    QVERIFY(m_state->savePlan(plan("p"), ops));
    m_state.reset();
    auto bytes = *readWhole(file());
    for (std::size_t page = 4096 * 20; page + 4096 < bytes.size(); page += 4096)
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page), 64, '\xee');
    QVERIFY(writeWhole(file(), bytes));
    const auto state = State::open(file(), m_clock);
    QVERIFY(!state && state.error().kind == Kind::StateDamaged);
}

void TestState::contradictionsAreFound()
{
    QVERIFY(m_state->check());
    const auto breach = [&](const char* sql, const char* says) {
        (void)m_state->database().execute("SAVEPOINT before");
        const auto made = m_state->database().execute(sql);
        const auto checked = m_state->check();
        (void)m_state->database().execute("ROLLBACK TO before; RELEASE before");
        return made && failsAs(checked, Kind::StateDamaged) && english(checked.error()).find(says) != std::string::npos;
    };
    QVERIFY(m_state->savePlan(plan("p"), {op(1), op(2)}));
    QVERIFY(breach("DROP INDEX ops_in_doubt; UPDATE ops SET state = 1", "in doubt"));
    QVERIFY(breach("DROP INDEX customer_links_by_remote; INSERT INTO customer_links VALUES ('k', '1', 'r', '', 0, '', '', '', ''), ('k', '2', 'r', '', 0, '', '', '', '')", "two links"));
    QVERIFY(m_state->check());
    QVERIFY(m_state->database().execute("PRAGMA foreign_keys = OFF"));
    QVERIFY(breach("DELETE FROM plans", "without its plan"));
}

void TestState::aDamagedFileIsKeptAside()
{
    const auto made = fs::path(file().string() + ".new");
    const auto make = [&] { return (*State::open(made, m_clock))->lineage(); };
    const auto lineageNow = [&] { return (*State::open(file(), m_clock))->lineage(); };
    const auto former = m_state->lineage();
    m_state.reset();
    const auto first = make();
    const auto aside = State::replace(file(), made, m_clock);
    QVERIFY(aside);
    QCOMPARE(aside->filename().string(), std::string("state.db.damaged-20260314T145320Z"));
    QCOMPARE((*State::open(*aside, m_clock))->lineage(), former);
    QCOMPARE(lineageNow(), first);
    QVERIFY(!fs::exists(made));
    make(); // the new one then goes the same way in the same second
    const auto second = State::replace(file(), made, m_clock);
    QVERIFY(second && *second != *aside && fs::exists(*second) && fs::exists(*aside));
    const auto last = lineageNow();
    const auto none = State::replace(file(), made, m_clock); // there is nothing to put there: what is there stays
    QVERIFY(!none && none.error().kind == Kind::CannotWrite);
    QCOMPARE(lineageNow(), last);
}

/// SQLite would play it into the new one.
void TestState::nothingBesideAFormerFileStays()
{
    const auto made = fs::path(file().string() + ".new");
    m_state.reset();
    for (const bool gone : {false, true}) {
        if (gone)
            fs::remove(file());
        for (const char* suffix : {"-journal", "-wal", "-shm"})
            std::ofstream(file().string() + suffix) << "hot" << suffix;
        State::open(made, m_clock).value().reset();
        const auto aside = State::replace(file(), made, m_clock);
        QVERIFY(aside);
        QCOMPARE(fs::exists(*aside), !gone);
        QVERIFY(gone || fs::hard_link_count(*aside) == 1); // its journal must not be played into the one in its place
        for (const char* suffix : {"-journal", "-wal", "-shm"}) {
            QCOMPARE(*readWhole(aside->string() + suffix), std::string("hot") + suffix);
            QVERIFY2(!fs::exists(file().string() + suffix), suffix);
        }
        reopen();
        QVERIFY(m_state->check());
        m_state.reset();
    }
}

void TestState::whatCannotHaveASecondName()
{
    const auto made = fs::path(file().string() + ".new");
    m_state.reset();
    fs::remove(file());
    fs::create_directory(file());
    std::ofstream(file() / "something") << "kept";
    State::open(made, m_clock).value().reset();
    const auto aside = State::replace(file(), made, m_clock);
    QVERIFY(aside && fs::exists(*aside / "something"));
    fs::remove(file());
    fs::create_symlink("/nowhere/at/all", file());
    State::open(made, m_clock).value().reset();
    const auto link = State::replace(file(), made, m_clock);
    QVERIFY(link && fs::is_symlink(*link) && fs::is_regular_file(fs::symlink_status(file())));
    fs::remove(file());
    State::open(made, m_clock).value().reset();
    QCOMPARE(State::replace(file(), made, m_clock).value(), fs::path());
    reopen();
}

void TestState::aFullDiskLosesNothing()
{
    QVERIFY(m_state->setLastRead("before", {1, "", 0}));
    const auto big = std::string(500'000, 'x');
    QVERIFY(m_state->database().execute("PRAGMA max_page_count = 60"));
    const auto full = m_state->atomically([&]() -> Done {
        const auto small = m_state->setLastRead("with it", {1, "", 0});
        return small ? m_state->putCatalogPush({"c", "", "", "", big, "", 0, 0, ""}) : small;
    });
    QVERIFY(failsAs(full, Kind::CannotWrite));
    QVERIFY(!m_state->lastRead("with it")->has_value());
    QVERIFY(m_state->check());
    {
        const FileSizeLimit limit(300'000);
        QVERIFY(m_state->database().execute("PRAGMA max_page_count = 100000"));
        QVERIFY(failsAs(m_state->putCatalogPush({"c", "", "", "", big, "", 0, 0, ""}), Kind::CannotWrite));
    }
    QVERIFY(m_state->check());
    QVERIFY(m_state->lastRead("before")->has_value());
    QVERIFY(m_state->putCatalogPush({"c", "", "", "", big, "", 0, 0, ""}));
}

void TestState::aKilledWriterLosesOnlyItsTransaction()
{
    m_state.reset();
    const auto child = ::fork();
    if (child == 0) {
        auto state = *State::open(file(), m_clock);
        (void)state->setLastRead("kept", {1, "", 0});
        // A small cache: pages of the unfinished transaction are in the file, and only the journal knows what was there.
        (void)state->database().execute("PRAGMA cache_size = 1");
        (void)state->atomically([&]() -> Done {
            (void)state->setLastRead("lost", {1, "", 0});
            (void)state->putCatalogPush({"c", "", "", "", std::string(3'000'000, 'x'), "", 0, 0, ""});
            ::kill(::getpid(), SIGKILL);
            return {};
        });
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(fs::file_size(file().string() + "-journal") > 0);
    const auto reader = State::open(file(), m_clock, true); // a reader puts the journal back as well
    QVERIFY2(reader.has_value(), reader ? "" : english(reader.error()).c_str());
    QVERIFY((*reader)->lastRead("kept")->has_value());
    QVERIFY(!(*reader)->lastRead("lost")->has_value());
    QVERIFY((*reader)->check());
}

void TestState::hundredThousandOfEach()
{
    constexpr int many = 100'000;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_state->atomically([&]() -> Done {
        CustomerLink link;
        link.listId = "k";
        link.agreed = std::string(300, 'a');
        for (int i = 0; i < many; ++i) {
            link.ref = "ref-" + std::to_string(i);
            link.remoteId = "remote-" + std::to_string(i * 7919 % many);
            if (const auto put = m_state->putCustomerLink(link); !put)
                return put;
        }
        return {};
    }));
    const auto putLinks = timer.restart();
    QCOMPARE(m_state->customerLinks("k")->size(), std::size_t{many});
    const auto getLinks = timer.restart();
    std::vector<OpRecord> ops;
    for (int i = 0; i < many; ++i) {
        ops.push_back(op(i));
        ops.back().body = std::string(300, 'b');
    }
    timer.restart();
    QVERIFY(m_state->savePlan(plan("p"), ops));
    const auto putOps = timer.restart();
    // The next op is found at once however many are done.
    QVERIFY(m_state->database().execute("UPDATE ops SET state = 2 WHERE seq < 99990"));
    const auto cpuBefore = std::clock(); // what others on the machine do is no matter
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(m_state->nextOps("p", 5)->size(), std::size_t{5});
    const auto next = static_cast<long long>((std::clock() - cpuBefore) * 1000 / CLOCKS_PER_SEC);
    qInfo("links: saved %lld ms, loaded %lld ms; ops: saved %lld ms, next 1000 times %lld ms of processor time", putLinks, getLinks, putOps, next);
    QVERIFY(next < 20'000); // reading the done ones each time would take minutes
}

QTEST_GUILESS_MAIN(TestState)
#include "test_state.moc"
