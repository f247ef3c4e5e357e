// What the profile remembers: state database, backups, the job that was interrupted.

#include "io/backups.h"
#include "sync/doctor_parts.h"
#include "sync/image_index.h"
#include "sync/last_seen.h"
#include "sync/operation.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace engine {

namespace fs = std::filesystem;
using model::plural;
using model::text;

namespace {

std::size_t backupFiles(const fs::path& folder)
{
    std::size_t count = 0;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        count += entry.path().extension() == ".json" ? 1 : 0;
    return count;
}

} // namespace

void examineState(Examination& e)
{
    std::error_code unknown;
    if (!fs::exists(fs::symlink_status(e.profile.stateFile(), unknown)) && !wasUsed(e.profile))
        return e.note("state", text(TR("There is no state database yet: nothing was done with this profile.")));
    auto state = openState(e.profile, e.clock);
    if (!state)
        return e.fault("state", state.error());
    if (const auto sound = (*state)->check(); !sound)
        return e.fault("state", sound.error());
    e.state = std::move(*state);
    if (const auto fits = checkAccess(*e.state, e.token); !fits)
        return e.fault("state", fits.error());
    if (const auto memory = memoryOf(e.profile, *e.state); memory != Memory::Ours)
        return e.warn("state", sentenceOf(memory), text(TR("If you have the newer file, put it back now. Otherwise the next run takes care of it: look at what differs before you agree to anything.")));
    e.note("state", text(TR("The state database is sound.")));
}

void examineBackups(Examination& e)
{
    const auto folder = e.profile.backupsFolder();
    if (!e.state) {
        if (const auto files = backupFiles(folder); files > 0)
            e.warn("backups", plural(TRN("%n backup file(s) in “%1” cannot be put back by this program without the state database."), static_cast<long long>(files), folder.string()),
                   text(TR("“passeplat state rebuild” takes them into a new one.")));
        return;
    }
    const io::Backups backups(*e.state, folder, e.clock);
    const auto all = backups.list();
    if (!all)
        return e.fault("backups", all.error());
    long long sound = 0, withoutPhotos = 0;
    for (const auto& backup : *all) {
        if (e.stop.stop_requested())
            return;
        if (const auto bytes = backups.raw(backup); !bytes)
            e.fault("backups", bytes.error().message, text(TR("The backup %1 cannot be put back any more; put the file back where it was, or use another one (passeplat backup list)."), backup.id));
        else {
            ++sound;
            withoutPhotos += showsUnknownPhotos(backup, *bytes);
        }
    }
    if (sound > 0 || all->empty())
        e.note("backups", plural(TRN("%n backup(s) can be put back."), sound));
    if (withoutPhotos > 0)
        e.warn("backups", unknownPhotosSentence(withoutPhotos), unknownPhotosHint());
}

void examineJob(Examination& e)
{
    if (!e.state)
        return;
    const auto plan = e.state->unfinishedPlan();
    if (!plan)
        return e.fault("job", plan.error());
    if (!*plan)
        return e.note("job", text(TR("No job waits to be finished.")));
    const auto counts = e.state->opCounts((*plan)->id);
    if (!counts)
        return e.fault("job", counts.error());
    const auto finished = counts->done + counts->rejected + counts->superseded;
    const auto total = finished + counts->pending + counts->sent;
    const auto& operation = (*plan)->operation;
    const bool waits = (*plan)->state == io::PlanState::Paused && (*plan)->resumeAfterMs > e.clock.nowMs();
    e.warn("job", text(TR("A job was not finished: %1, begun %2, %3 of %4 done."), operation, io::isoUtc((*plan)->createdAtMs), finished, total),
           waits ? text(TR("HubRise's request limit lets it go on at %1; then run: passeplat resume"), io::localHourMinute((*plan)->resumeAfterMs)) : text(TR("Run “passeplat resume” to go on, or “passeplat resume --abandon” to drop it.")));
}

} // namespace engine
