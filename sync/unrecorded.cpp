#include "sync/unrecorded.h"

#include "model/customer_fields.h"
#include "sync/learnt.h"
#include "sync/plan_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace engine {

using model::Kind;
using model::text;
using nlohmann::json;

namespace {

constexpr std::array<std::pair<io::OpState, const char*>, 3> outcomes = {{{io::OpState::Done, "done"}, {io::OpState::Rejected, "rejected"}, {io::OpState::Superseded, "superseded"}}};

const char* nameOf(io::OpState state)
{
    const auto found = std::ranges::find(outcomes, state, &std::pair<io::OpState, const char*>::first);
    return found == outcomes.end() ? "" : found->second;
}

/// What the line says of an op.
struct Told {
    std::string planId, remoteId, outcome;
    io::OpState state = io::OpState::Done;
    int seq = -1;
};

/// The log keeps numbers as text.
std::string word(const json& line, const char* key)
{
    const auto found = line.find(key);
    return found == line.end() ? std::string() : found->is_string() ? found->get<std::string>() : found->is_number_integer() ? std::to_string(found->get<std::int64_t>()) : std::string();
}

auto noSuchLine()
{
    return model::fail(Kind::Usage, text(TR("This is not a line that tells what became of a step.")),
                       text(TR("It is one line of JSON with plan_id, op and outcome, as a run printed it on the error output or wrote it to log.jsonl.")));
}

model::Result<Told> toldBy(const json& line)
{
    if (!line.is_object() || !(line.contains("unrecorded") || word(line, "event") == "unrecorded"))
        return noSuchLine();
    const auto state = std::ranges::find_if(outcomes, [name = word(line, "outcome")](const auto& known) { return name == known.second; });
    const auto seq = word(line, "op");
    if (word(line, "plan_id").empty() || state == outcomes.end() || seq.empty() || seq.size() > 9 || !std::ranges::all_of(seq, [](unsigned char c) { return std::isdigit(c) != 0; }))
        return noSuchLine();
    json outcome = {{"status", word(line, "status")}};
    if (const auto message = word(line, "message"); !message.empty())
        outcome["message"] = message;
    return Told{word(line, "plan_id"), word(line, "remote_id"), outcome.dump(), state->first, std::stoi(seq)};
}

/// Whether HubRise holds a creation as it was sent, its line does not tell: somebody may have edited the card before it was looked up (steps_customer). Of
/// nothing but the consents it gave, so that the till can still withdraw them, it counts as agreed: the next push compares the rest and tells what differs.
std::string consentsGiven(const std::string& sent)
{
    const model::Customer customer = model::fromCanonicalForm(sent);
    const auto given = model::consentsGiven(customer);
    return given.none() ? std::string() : model::canonicalForm(customer, given);
}

/// What the step would have remembered besides.
model::Done rememberStep(io::State& state, const Plan& plan, const io::OpRecord& op)
{
    if (op.state != io::OpState::Done || op.remoteId.empty())
        return {};
    if (op.kind == io::OpKind::UploadImage)
        return state.setImageId(plan.target.catalog.id, op.ref.substr(4), op.remoteId);
    if (op.kind != io::OpKind::CreateCustomer && op.kind != io::OpKind::UpdateCustomer)
        return {};
    auto link = Learnt(plan).after(op, op.remoteId);
    if (op.kind == io::OpKind::CreateCustomer)
        link.agreed = consentsGiven(op.agreed);
    return state.putCustomerLink(link);
}

/// A whole catalog is looked at anyway before it is sent again, and what HubRise then holds is more than a line can tell; a till is read again.
bool isLookedAt(io::OpKind kind) { return kind == io::OpKind::PutCatalog || kind == io::OpKind::WriteTill; }

/// HubRise gave an id to what it made: without it the line cannot be believed.
bool lacksId(const Told& told, io::OpKind kind)
{
    return told.state == io::OpState::Done && told.remoteId.empty() && (kind == io::OpKind::CreateCustomer || kind == io::OpKind::UploadImage);
}

/// What one line came to.
struct Fate {
    bool changed = false;
    model::Text told;
};

model::Result<Fate> importOne(Session& session, const json& line)
{
    const auto told = toldBy(line);
    if (!told)
        return model::fail(told);
    auto& state = session.state();
    const auto record = state.plan(told->planId);
    const auto ops = state.ops(told->planId);
    if (!record || !ops)
        return record ? model::fail(ops) : model::fail(record);
    const auto found = std::ranges::find(*ops, told->seq, &io::OpRecord::seq);
    if (!*record || (*record)->id != told->planId || found == ops->end())
        return model::fail(Kind::Usage, text(TR("The state database knows no step %1 of a plan %2."), told->seq, told->planId),
                           text(TR("The line belongs to another profile, or the state database was made anew; then nothing is to be imported: the next push finds it out by looking.")));
    Fate imported;
    if (found->state != io::OpState::Sent)
        imported.told = text(TR("Step %1 is not in doubt (any more); nothing was changed."), told->seq);
    else if (isLookedAt(found->kind))
        imported.told = text(TR("Step %1 needs no line: the next run looks at what became of it."), told->seq);
    if (!imported.told.empty())
        return imported;
    if (lacksId(*told, found->kind))
        return model::fail(Kind::Usage, text(TR("The line does not say which id HubRise gave.")), text(TR("Leave it: the next run looks at what became of the step.")));
    const auto plan = planFromJson((*record)->document);
    if (!plan)
        return model::fail(plan);
    auto op = *found;
    op.state = told->state;
    op.remoteId = told->remoteId.empty() ? op.remoteId : told->remoteId;
    op.outcome = told->outcome;
    const auto done = state.atomically([&]() -> model::Done {
        if (const auto updated = state.updateOp(told->planId, op); !updated)
            return updated;
        return rememberStep(state, *plan, op);
    });
    if (!done)
        return model::fail(done);
    imported.changed = true;
    imported.told = text(TR("Step %1 is recorded; the next run goes on after it."), told->seq);
    return imported;
}

/// Of one step the last: a log may tell of a run, and of the one that went on from there. In both forms of a line stands "unrecorded"; anything may stand
/// around them.
std::vector<json> linesIn(const std::string& text)
{
    std::vector<json> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.find("unrecorded") == std::string::npos)
            continue;
        const auto open = line.find('{'), close = line.rfind('}'); // a system's journal puts its own words before
        auto document = open < close ? json::parse(line.substr(open, close - open + 1), nullptr, false) : json();
        std::erase_if(found, [&](const json& former) {
            return former.is_object() && document.is_object() && word(former, "plan_id") == word(document, "plan_id") && word(former, "op") == word(document, "op");
        });
        found.push_back(std::move(document));
    }
    return found;
}

} // namespace

std::string unrecordedLine(const std::string& planId, const io::OpRecord& op)
{
    nlohmann::ordered_json line{{"unrecorded", 1}, {"plan_id", planId}, {"op", op.seq}, {"outcome", nameOf(op.state)}, {"remote_id", op.remoteId}};
    const auto outcome = json::parse(op.outcome, nullptr, false);
    line["status"] = outcome.is_object() ? word(outcome, "status") : std::string();
    return line.dump(-1, ' ', true, json::error_handler_t::replace); // ASCII: it goes to a terminal as it is
}

io::Log::Fields unrecordedFields(const std::string& line)
{
    const auto told = json::parse(line, nullptr, false);
    io::Log::Fields fields;
    for (const char* key : {"plan_id", "op", "outcome", "remote_id", "status"})
        fields.emplace_back(key, told.is_object() ? word(told, key) : std::string());
    return fields;
}

model::Result<Imported> importOutcomes(Session& session, const std::string& text)
{
    Imported imported;
    std::optional<model::Error> first;
    bool known = false;
    for (const json& document : linesIn(text)) {
        const auto one = importOne(session, document);
        if (!one && one.error().kind != Kind::Usage)
            return model::fail(one);
        const std::string plan = document.is_object() ? word(document, "plan_id") : std::string();
        imported.told.push_back(one ? Finding{model::Severity::Note, plan, one->told, {}} : Finding{model::Severity::Warning, plan, one.error().message, one.error().hint});
        imported.changed = imported.changed || (one && one->changed);
        known = known || one;
        if (!one && !first)
            first = one.error();
    }
    if (known)
        return imported;
    return first ? model::Result<Imported>(model::fail(*first)) : noSuchLine();
}

} // namespace engine
