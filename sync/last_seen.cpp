#include "sync/last_seen.h"

#include "io/files.h"

#include <filesystem>
#include <sstream>

namespace engine {

namespace fs = std::filesystem;
using model::text;

namespace {

fs::path traceOf(const io::Profile& profile)
{
    return profile.folder.parent_path() / ("." + profile.folder.filename().string() + ".last-run");
}

struct Trace {
    std::string lineage, runId;
};

std::optional<Trace> readTrace(const io::Profile& profile)
{
    std::error_code unknown;
    if (!fs::exists(traceOf(profile), unknown))
        return {};
    const auto bytes = io::readWhole(traceOf(profile));
    if (!bytes)
        return {};
    Trace trace;
    std::istringstream(*bytes) >> trace.lineage >> trace.runId;
    return trace.runId.empty() ? std::nullopt : std::optional(trace);
}

bool hasBackups(const fs::path& folder)
{
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (entry.path().extension() == ".json")
            return true;
    return false;
}

} // namespace

bool wasUsed(const io::Profile& profile)
{
    if (readTrace(profile) || hasBackups(profile.backupsFolder()))
        return true;
    const auto token = io::openSecrets(profile.secrets, profile.folder, profile.name)->token();
    return token && *token && !(*token)->empty(); // a store that does not answer says nothing, and the session tells why
}

model::Result<std::unique_ptr<io::State>> openState(const io::Profile& profile, const io::Clock& clock)
{
    using Absent = io::State::Absent;
    const bool lost = io::State::mayBeEmpty(profile.stateFile()) && wasUsed(profile);
    return io::State::open(profile.stateFile(), clock, false, lost ? Absent::Refuse : Absent::Make);
}

Memory memoryOf(const io::Profile& profile, const io::State& state)
{
    const auto trace = readTrace(profile);
    if (!trace)
        return Memory::Ours;
    if (trace->lineage != state.lineage())
        return Memory::Another;
    const auto known = state.run(trace->runId);
    return known && !*known ? Memory::Older : Memory::Ours;
}

model::Text sentenceOf(Memory memory)
{
    return memory == Memory::Older
        ? text(TR("The state database is an old copy: it does not know what this profile did last. Everything is compared with HubRise anew, and nothing in HubRise is overwritten unasked."))
        : text(TR("The state database is not the one this profile was last used with. Everything is compared with HubRise anew, and nothing in HubRise is overwritten unasked."));
}

model::Done leaveTrace(const io::Profile& profile, const std::string& lineage, const std::string& runId)
{
    return io::writeWhole(traceOf(profile), lineage + " " + runId + "\n");
}

model::Done checkAccess(const io::State& state, const std::string& token)
{
    const auto record = state.connection();
    if (!record)
        return model::fail(record);
    if (token.empty() || record->tokenFingerprint.empty() || record->tokenFingerprint == io::sha256Hex(token).substr(0, 12))
        return {};
    return model::fail(model::Kind::StateDamaged, text(TR("The state database was made with another access to HubRise than the one that is stored: it belongs to another profile, or connecting was cut short.")),
                       text(TR("Run “passeplat state rebuild”: it keeps the file aside and asks HubRise anew what this access reaches. Or connect again: passeplat connect.")));
}

} // namespace engine
