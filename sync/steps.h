#pragma once
// How each kind of op is done, and how the one in doubt after a lost answer or a crash is resolved (reliability 2.3). Used by apply() alone.

#include "sync/apply.h"
#include "sync/learnt.h"

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace engine {

namespace status {
constexpr const char* unchanged = "unchanged"; ///< of a catalog: nothing was left to send
constexpr const char* inDoubt = "in doubt";    ///< of one that was given up: it may have landed, and been changed by somebody else since
} // namespace status

/// What came of one op. `remember` runs in the same transaction that records it.
struct StepResult {
    io::OpState state = io::OpState::Done;
    std::string status;                    ///< "created", "updated", "sent", "refused", …: for history
    model::Text message;                   ///< when refused or noteworthy
    std::vector<model::Problem> problems;
    std::function<model::Done()> remember;
};

/// Images at which HubRise failed, one after the other up to now.
struct FailingImages {
    int count = 0;
    std::int64_t sinceMs = 0; ///< monotonic
    bool told = false;
};

/// What steps share during one apply.
struct Work {
    const Plan& plan;
    Link& link;
    const Context& context;
    Report& report;
    Learnt learnt = Learnt(plan);
    std::map<std::string, std::string> imageIds = {}; ///< key → HubRise id, of this plan's uploads
    io::ImageIndex listedImages = {};                 ///< all that HubRise listed while one was looked for
    std::set<std::string> refusedImages = {};         ///< keys of images HubRise did not take
    FailingImages failingImages = {};
    std::optional<std::map<std::string, std::string>> articlesByImage = {}; ///< key → name, for what is told of images; read when it is needed
    std::int64_t refusedStock = 0;                    ///< entries of the stock HubRise did not take, of all requests
    /// The op at hand left before (an earlier run died, an answer was lost) and nobody has seen yet what became of it: look before repeating. A failure
    /// while this is set leaves the op marked as sent.
    bool inDoubt = false;
    /// The till says otherwise since: the op is not sent. What became of it, if it left before, is found out by looking alone.
    bool outdated = false;
    bool givenUp = false; ///< the op at hand fails run after run at HubRise itself: the plan, which cannot do without it, does not wait any more
    std::int64_t customersReadAtMs = 0; ///< when HubRise gave the customers that the plan compared, or earlier
};

/// Does one op. Failures stop the run; a refusal of this item alone is a StepResult with state Rejected.
model::Result<StepResult> perform(Work& work, io::OpRecord& op);

model::Result<StepResult> uploadImage(Work& work, io::OpRecord& op);
/// HubRise removes after 30 days what no catalog shows: of a plan that waited for long, such uploads are to be done once more.
model::Done renewUploads(const Plan& plan, Link& link);
model::Result<StepResult> putCatalog(Work& work, io::OpRecord& op);
model::Result<StepResult> createCustomer(Work& work, io::OpRecord& op);
model::Result<StepResult> updateCustomer(Work& work, io::OpRecord& op);
model::Result<StepResult> settleCustomer(Work& work, io::OpRecord& op); ///< outdated, in doubt
model::Result<StepResult> patchStock(Work& work, io::OpRecord& op);
model::Result<StepResult> writeTill(Work& work, io::OpRecord& op);

/// Left to the next plan, which compares what the till says now.
StepResult superseded();
/// "HubRise refused it: email: is invalid", as a problem of the item.
model::Problem refusal(const std::string& kind, const std::string& ref, const std::string& name, const model::Error& error);
/// HubRise itself failed at this op in one run after the other, though it answers whatever else it is asked. (Each run counts once: it ends there.)
bool endsEveryRun(const io::OpRecord& op, const model::Error& error);
/// HubRise refuses it because our private_ref is there already.
bool namesPrivateRef(const model::Error& error);

} // namespace engine
