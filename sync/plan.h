#pragma once
// A plan: everything an operation would do, as a value. A person agrees to it or not; apply() does exactly that.

#include "io/cloud.h"
#include "io/state.h"
#include "model/change.h"
#include "model/customer_merge.h"
#include "model/problem.h"
#include "model/result.h"
#include "model/target.h"
#include "sync/operation.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace engine {

/// What opens a guard (reliability 3).
enum class Opener {
    None,      ///< nothing: the cause must go away
    Name,      ///< the target's name, typed or given with --replace
    MaxDelete, ///< --max-delete, or the number agreed to on a terminal
    Tick,      ///< informs; a plain yes is enough
};

struct Guard {
    std::string code; ///< "G1"
    bool blocking = true;
    Opener opener = Opener::Name;
    model::Text message, hint;
};

struct Counts {
    std::int64_t create = 0, update = 0, remove = 0, unchanged = 0, conflict = 0, rejected = 0, skipped = 0;
    bool operator==(const Counts&) const = default;
};

/// Of one kind: how much of what HubRise holds goes.
struct Share {
    std::int64_t gone = 0, held = 0;
    bool operator==(const Share&) const = default;
};

struct Source {
    std::string mapping, mappingFingerprint;
    std::int64_t rows = 0; ///< what was read at the source: customers, or things of a catalog; counts add up to it
};

struct Plan {
    std::string id;
    Operation operation = Operation::PushCatalog;
    std::int64_t createdAtMs = 0;
    std::string lineage; ///< of the state database it was made with
    model::Target target;
    Source source;

    Counts counts;
    model::Changes changes;
    model::Changes losses;         ///< what HubRise would no longer hold
    model::Changes foreignChanges; ///< what somebody else changed in HubRise since the last push (G2)
    std::vector<Guard> guards;
    model::Problems problems;
    std::optional<model::Error> refusal; ///< why this plan can never be applied (till data invalid or empty)
    std::int64_t removals = 0, removalBase = 0; ///< G3: how many of the kind that loses most, out of how many HubRise holds of it
    std::vector<Share> shares; ///< G3: of every kind that loses something, which that one must not hide
    std::int64_t emptied = 0;  ///< G3: products that the largest category losing all of them loses
    std::int64_t replaced = 0; ///< push catalog, restore: products HubRise holds now; -1: not told (a file of an earlier version)

    int plannedRequests = 0; ///< still to be sent by apply
    int readRequests = 0;    ///< what planning itself has sent
    std::int64_t etaSeconds = 0;
    bool makesBackup = false;

    std::string localHash, remoteHash; ///< of both ends as planned
    std::string tillHash;              ///< of the articles as the till gave them, before images that cannot be read were kept as HubRise has them
    std::string remoteRaw;             ///< catalogs: HubRise's bytes, the backup to be made; empty in a plan read from a file
    std::int64_t readAtMs = 0; ///< when what may be outdated first was read (HubRise's catalog, the till's stock), by the monotonic clock; in no file
    std::map<std::string, std::string> imageIds; ///< catalogs: image key → HubRise id, as known when planning
    model::Prefer prefer = model::Prefer::Skip; ///< customers: what a change on both sides became
    std::map<std::string, model::Prefer> settled; ///< customers: what single conflicts became, by Change::ref, as a person chose row by row
    model::Changes answered;           ///< the conflicts of `settled` as they were asked, for whoever opens the plan's file; in no comparison
    std::string restores;              ///< restore: id of the backup that is put back
    std::int64_t restoresTakenAtMs = 0; ///< and when it was made
    std::string outFile;               ///< pulls: write this file instead of the till
    std::string exportText;            ///< what is written there

    std::vector<io::OpRecord> ops;
    std::vector<io::CustomerLink> memory; ///< what was learnt and needs no request: twins found equal, rows held back

    bool nothingToDo() const { return ops.empty() && !refusal; }
    /// Name a person types to agree to replace: the catalog's, or the list's for customers.
    const model::Named& subject() const;
    /// sha256 over everything that would be done and both ends' hashes; equal plans have equal hashes whenever they were made.
    std::string hash() const;
};

/// One more planned change; keeps counts and list in step.
void addChange(Plan& plan, model::Change change);

} // namespace engine
