#pragma once
// The profile's memory: state.db, SQLite, rollback journal TRUNCATE and synchronous FULL (reliability Q8, Q9). One writer (the run that holds the
// lock); `status` and the budget also open it. One thread. Everything that must stand together is written inside one Transaction.
//
// Kind::StateDamaged: not a database, integrity_check fails, foreign or newer schema, empty or gone where it was not; the file is kept as
// state.db.damaged-<time> by `replace`, never replaced silently (sync/rebuild). Kind::CannotWrite: disk full, read-only.

#include "io/clock.h"
#include "model/customer.h"
#include "model/result.h"
#include "model/target.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace io {

class Database; // io/sqlite.h

/// The connection as last known (token itself: io/secrets).
struct ConnectionRecord {
    model::Target target;
    std::int64_t connectedAtMs = 0;
    std::int64_t lastSuccessAtMs = 0;
    std::int64_t lastFailedAtMs = 0;      ///< 0: the last call worked (HubRise API 1.8)
    std::string lastFailedReason;         ///< HubRise's words
    bool connected = false;
    std::string currency, country;        ///< of the account and the point de vente, read when connecting
    std::string tokenFingerprint;         ///< first 12 hex of sha256(token): tells tokens apart, reveals none
};

struct RunRecord {
    std::string id, command, who, outcome; ///< outcome as in the JSON document; empty while running; "died" when found dead
    std::int64_t startedAtMs = 0, endedAtMs = 0;
    int exitCode = -1;
    std::string planId;
    std::string document; ///< the run's JSON document, for `history RUN`
};

enum class PlanState { Planned, Applying, Paused, Applied, Abandoned };

struct PlanRecord {
    std::string id, operation;
    PlanState state = PlanState::Planned;
    std::string document; ///< sync/plan_json's text: the whole plan but its ops
    std::string hash;     ///< of document and ops: consent is given to exactly this
    std::string consent;  ///< JSON {who, how, typed, guards, at}; empty: none yet
    std::int64_t createdAtMs = 0, resumeAfterMs = 0;
};

enum class OpKind { UploadImage, PutCatalog, CreateCustomer, UpdateCustomer, PatchStock, WriteTill };
enum class OpState { Pending, Sent, Done, Rejected, Superseded };

/// One write of a plan. `Sent` is durable before the request leaves; at most one op of a plan is `Sent`: the one in doubt after a crash.
struct OpRecord {
    int seq = 0;
    OpKind kind = OpKind::PutCatalog;
    OpState state = OpState::Pending;
    std::string ref, name;   ///< the till's ref and the name for people
    std::string remoteId;    ///< HubRise's id where it is known
    std::string body;        ///< what is sent (JSON text, or what the kind says)
    std::string agreed;      ///< what to remember as agreed once done (customers: canonicalForm)
    std::string before;      ///< former values, for undo and history
    std::string outcome;     ///< what came of it: JSON {"status":…, "message":…, "field":…}
    int attempts = 0;
};

/// A till customer and its HubRise twin.
struct CustomerLink {
    std::string listId, ref, remoteId;
    std::string agreed; ///< canonicalForm of the owned fields last agreed; of an old memory (model::isForgotten) who it was, and which consents were given
    bool anonymised = false;
    /// A row held back: nothing is sent again for exactly this content of the till. `heldWhy`: "rejected" (HubRise refused it), "conflict" (changed on
    /// both sides), "somebody else" (HubRise's customer of this number is another person) or "second card" (its person is linked to another card);
    /// `heldMessage`: HubRise's words, the fields, that person's name, or HubRise's id of who is linked to the other card. Such a link may have no
    /// remoteId yet. "erased": nothing is held back; the card of an anonymised person was emptied.
    std::string heldForm, heldWhy, heldMessage;
    std::string remoteForm; ///< canonicalForm of HubRise's values at the last pull: tells what changed there, also where the till stores less
};

/// What we know of the last push to a catalog.
struct CatalogPush {
    std::string catalogId, catalogName;
    std::string localHash;   ///< of the till's catalog and the mapping
    std::string remoteHash;  ///< canonical hash of HubRise's catalog after the push
    std::string remoteRaw;   ///< HubRise's answer, to name what others changed since
    std::string acceptedLosses; ///< the set of not expressible kinds and fields a person agreed to lose (G5)
    std::int64_t serial = 0, pushedAtMs = 0;
    std::string planId;
};

/// A page of HubRise customers kept while a list is being read, so that an interrupted listing goes on.
struct ListingPage {
    int number = 0;
    std::string nextCursor; ///< empty: last page
    std::string raw;        ///< HubRise's bytes
    std::int64_t takenAtMs = 0;
};

struct BackupRecord {
    std::string id, file, sha256; ///< file: relative to the backups folder
    std::int64_t bytes = 0, takenAtMs = 0;
    model::Named catalog;
    std::string planId, remoteHash, reason;
    std::string imageIndex; ///< JSON {"<image id>": "<md5>"}: what the raw bytes name by id only, for a restore after HubRise forgot the images
};

/// What can still be read of a damaged or foreign state database. Only hints: whoever uses them asks HubRise, or compares with the file they speak of.
struct Salvage {
    std::optional<ConnectionRecord> connection;
    std::vector<BackupRecord> backups;
    std::vector<std::pair<std::string, std::string>> guarded; ///< of the last reads, what and hash: where each operation went last, and under which settings a person agreed to it
    std::vector<CustomerLink> links; ///< of the connection's list
};

class State {
public:
    /// What to do when there is no file, or one that holds nothing: make it, or tell that it is gone (a profile that was used before).
    enum class Absent { Make, Refuse };
    /// Opens or creates. `readOnly`: for status while another run works.
    static model::Result<std::unique_ptr<State>> open(const std::filesystem::path& file, const Clock& clock, bool readOnly = false, Absent absent = Absent::Make);
    /// Could there be nothing in it? A file of ours is never that small.
    static bool mayBeEmpty(const std::filesystem::path& file);
    static constexpr const char* asideMark = ".damaged-";
    /// Puts `made`, which is whole and closed, in the place of `file` in one step: cut short anywhere, one of the two stands there. What stood there is kept
    /// first, as `file`.damaged-<time>, with what SQLite left beside it, of which nothing stays to be played into the new one. Gives the name it is kept
    /// under; empty when there was nothing. Only a folder in that place, and a file with half a transaction
    /// beside it, go before the new one comes: cut short just there, nothing stands in the place.
    static model::Result<std::filesystem::path> replace(const std::filesystem::path& file, const std::filesystem::path& made, const Clock& clock);
    /// Removes it and what SQLite left beside it; nothing there is no failure.
    static model::Done remove(const std::filesystem::path& file);
    /// Changes nothing in the file or beside it; where `replace` was cut short and nothing stands there, in the one it kept last. What cannot be read is
    /// simply not there.
    static Salvage salvage(const std::filesystem::path& file);
    ~State();

    /// All or nothing: runs `work` inside one transaction, rolls back when it fails. Nested calls join the outer one, and a nested failure
    /// undoes it all. Never send a request inside: its count would not be durable (io/budget).
    model::Done atomically(const std::function<model::Done()>& work);
    model::Done check() const; ///< integrity_check and our own invariants
    Database& database();      ///< for the other parts of io/

    std::string lineage() const; ///< random id made with the file: tells a copy or another machine's file apart

    // connection
    model::Result<ConnectionRecord> connection() const;
    model::Done setConnection(const ConnectionRecord& record);

    // runs
    model::Done startRun(const RunRecord& run);
    model::Done finishRun(const RunRecord& run);
    model::Result<std::vector<RunRecord>> runs(int most) const; ///< newest first, without documents
    model::Result<std::optional<RunRecord>> run(const std::string& idOrPrefix) const;
    /// `successful`: ended "done", "nothing_to_do" or "partial"; otherwise whatever became of it.
    model::Result<std::optional<RunRecord>> lastRun(const std::string& command, bool successful) const;
    model::Done closeDeadRuns(); ///< runs without an end that are not ours: outcome "died"

    // plans and ops (the journal)
    /// In one transaction. Replaces a plan of that id still Planned; one that was started is Kind::AlreadyApplied.
    model::Done savePlan(const PlanRecord& plan, const std::vector<OpRecord>& ops);
    model::Result<std::optional<PlanRecord>> plan(const std::string& idOrPrefix) const;
    model::Result<std::optional<PlanRecord>> unfinishedPlan() const; ///< Applying or Paused, the oldest
    model::Result<std::vector<PlanRecord>> unfinishedPlans() const;  ///< all of them, the oldest first
    /// The newest that, since then, sent a catalog which HubRise shows with this hash, and never learnt whether it arrived.
    model::Result<std::optional<PlanRecord>> planThatMayHavePut(const std::string& catalogId, const std::string& hash, std::int64_t sinceMs) const;
    model::Result<std::optional<PlanRecord>> lastAppliedPlan(const std::string& operation) const;
    model::Done setPlanState(const std::string& planId, PlanState state, std::int64_t resumeAfterMs = 0);
    model::Done setConsent(const std::string& planId, const std::string& consent);
    model::Result<std::vector<OpRecord>> ops(const std::string& planId) const;
    /// Ops that are Pending or Sent, in order, a batch at a time (a plan may hold 100,000).
    model::Result<std::vector<OpRecord>> nextOps(const std::string& planId, int most) const;
    model::Done updateOp(const std::string& planId, const OpRecord& op); ///< state, remoteId, outcome, attempts
    struct OpCounts { std::int64_t pending = 0, sent = 0, done = 0, rejected = 0, superseded = 0; };
    model::Result<OpCounts> opCounts(const std::string& planId) const;

    // customers
    model::Result<std::vector<CustomerLink>> customerLinks(const std::string& listId) const;
    model::Result<std::optional<CustomerLink>> customerLink(const std::string& listId, const std::string& ref) const;
    model::Done putCustomerLink(const CustomerLink& link);
    model::Done clearCustomerLinks(const std::string& listId);
    /// This memory is of an earlier time, or another's: who is who stays, what was agreed counts as forgotten, what was pushed as unknown, and a plan that was begun is dropped.
    model::Done forgetAgreements();
    bool isDoubted() const;     ///< since then, until trustAgain(): who was retrieved from HubRise may be unknown, too
    model::Done trustAgain();   ///< till and HubRise were compared
    /// A retrieval is about to write cards into the till. Until their links are recorded, cut short at whatever moment and dropped by whomever, cards that
    /// nobody knows may be those of people whom HubRise has. So too when this memory was lost; `listId` is "" while nobody knows which list it was of: then it
    /// counts for whichever comes.
    model::Done expectUnlinked(const std::string& listId, const std::string& planId);
    model::Result<std::vector<std::string>> mayBeUnlinked(const std::string& listId) const; ///< the plans, or other causes, of such cards; empty: all is well
    /// The links of what this plan wrote are recorded.
    model::Done linkedAll(const std::string& listId, const std::string& planId);
    model::Done linkedAll(const std::string& listId); ///< whoever wrote them
    /// Since this memory was lost, or an old one put back, a push has met all cards that the till had: who shares no more than an e-mail with somebody of
    /// HubRise's now was not linked before.
    model::Done metAll(const std::string& listId);
    model::Result<bool> haveMet(const std::string& listId) const;

    // catalogs
    model::Result<std::optional<CatalogPush>> catalogPush(const std::string& catalogId) const;
    model::Done putCatalogPush(const CatalogPush& push);

    // what reads gave last time (an empty read is noticed): name → rows, hash
    struct LastRead { std::int64_t rows = 0; std::string hash; std::int64_t atMs = 0; };
    model::Result<std::optional<LastRead>> lastRead(const std::string& what) const;
    model::Done setLastRead(const std::string& what, const LastRead& read);

    // listing in progress, or kept a while after its end
    struct ListingKept { bool complete = false; std::int64_t firstTakenAtMs = 0; };
    model::Result<std::optional<ListingKept>> listingKept(const std::string& listId) const; ///< without its pages; nothing when there are none
    model::Result<std::vector<ListingPage>> listing(const std::string& listId) const;
    model::Done addListingPage(const std::string& listId, const ListingPage& page);
    model::Done clearListing(const std::string& listId);

    // image ids by content: known uploads of a catalog
    model::Result<std::optional<std::string>> imageId(const std::string& catalogId, const std::string& md5) const;
    model::Done setImageId(const std::string& catalogId, const std::string& md5, const std::string& imageId);

    // backups (the files: io/backups)
    model::Done addBackup(const BackupRecord& backup);
    model::Done removeBackup(const std::string& id);
    model::Result<std::vector<BackupRecord>> backups() const; ///< newest first

private:
    explicit State(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
    const Clock* m_clock = nullptr;
    std::string m_lineage;
    std::vector<std::string> m_ownRuns; ///< started through this handle: not dead
    int m_depth = 0;
    bool m_failedInside = false;
};

} // namespace io
