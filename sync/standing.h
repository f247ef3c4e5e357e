#pragma once
// Where a profile stands: what a person sees before pressing anything. Looking only: needs no lock, no till, no request. Shared by `status` and the window.

#include "sync/labels.h" // outcomeLabel: a run's outcome in people's words
#include "sync/operation.h"
#include "sync/plan.h"
#include "sync/schedule.h"
#include "sync/session.h"

#include <optional>
#include <string>
#include <vector>

namespace engine {

enum class ConnectionState { None, Connected, Dead };
const char* connectionStateName(ConnectionState state); ///< "none", "connected", "dead": as in the JSON document

/// The last run of an operation, its last attempt, and its last success.
struct OperationStanding {
    Operation operation = Operation::PushCatalog;
    std::optional<io::RunRecord> last;    ///< whatever became of it; its document is left out
    std::optional<io::RunRecord> attempt; ///< the last that was more than a look, whatever became of it
    std::optional<io::RunRecord> success; ///< ended "done", "nothing_to_do" or "partial"
    Counts counts;                        ///< of `last`, as its document tells; zeros when it has none
    bool late = false;                    ///< scheduled, and its last success is too old
    bool never = false;                   ///< scheduled, and it has never succeeded
};

/// A daily schedule's job is told to people when it has not succeeded for so long: a day and time enough to finish (reliability R12).
inline constexpr std::int64_t overdueAfterMs = 26 * 3600 * 1000;

struct Standing {
    io::ConnectionRecord connection;
    ConnectionState state = ConnectionState::None;
    std::vector<OperationStanding> operations; ///< one for each row of operations(), in that order
    std::optional<io::PlanRecord> waiting;     ///< interrupted or paused
    std::int64_t waitingRequests = 0;          ///< that it has not sent yet, or not heard of
    std::optional<std::string> working;        ///< what another run does at this moment ("push customers")
    std::optional<Schedule> schedule;          ///< the installed one
    std::optional<model::Error> scheduleTrouble; ///< why it cannot be told, though there is one: nobody then notices when it does not run
    std::int64_t rebuiltAtMs = 0;              ///< when the state database was made anew: it knows nothing of what was done before; 0: never, it knows all
    std::vector<Operation> overdue;            ///< jobs of the installed schedule that failed to succeed for `overdueAfterMs`, though it could have done them
    io::BudgetLeft budget;
    model::Text secrets;                       ///< where the token is kept
};

/// `maxAgeMs`: after which a scheduled operation's last success is too old; nothing: that is not asked.
model::Result<Standing> standingOf(Session& session, std::optional<std::int64_t> maxAgeMs = std::nullopt);

/// A session to look with: no lock, no till, connected or not.
model::Result<std::unique_ptr<Session>> openToLook(const io::Profile& profile, const std::string& command, const io::Clock& clock = io::systemClock());

/// May this till's mapping do it at all? Pushes need their query; pulls are always possible (into a file), `intoTill` tells whether into the till.
struct Ability {
    bool possible = false;
    bool intoTill = false; ///< pulls only
};
/// From the mapping alone; the database is not opened. Kind::Configuration when the mapping cannot be read.
model::Result<std::vector<std::pair<Operation, Ability>>> abilitiesOf(const io::Profile& profile);

} // namespace engine
