#pragma once
// The course of one operation on the command line, shared by push, pull, restore, undo, apply, resume and batch.

#include "cli/app.h"
#include "cli/progress.h"
#include "sync/job.h"

namespace cli {

model::Result<std::unique_ptr<engine::Session>> openSession(const Call& call, const io::Profile& profile, const std::string& command, Progress& progress, engine::SessionOptions options = {});

/// What the options agree to. A malformed --max-delete is Kind::Usage.
model::Result<engine::Consent> consentOf(const Arguments& arguments);
model::Result<engine::Options> optionsOf(const Call& call);

/// What was interrupted comes first: left behind, it would later send what is older than this plan. Without consent to send anything, by an option or on a
/// terminal, it goes on waiting.
void finishInterrupted(const Call& call, Progress& progress, engine::Job& job, engine::Outcome& outcome, const engine::Consent& consent);

struct Ended {
    int code = 0;
    std::string document; ///< the JSON document
};

/// What was agreed to is no longer what would be done: the person sees what would be.
void showInstead(const Call& call, const engine::Outcome& outcome);
/// Both sides may have changed while somebody thought: what was agreed to after more than a minute is made once more and compared, as the window does.
void compareAgain(const Call& call, Progress& progress, engine::Job& job, engine::Outcome& outcome, engine::Consent& consent, std::int64_t askedAtMs);
/// Somebody stopped it while it asked.
model::Error stoppedAtQuestion();
/// Closes the run: record, document, and the text or JSON for the caller. A run that cannot be recorded has failed, whatever it did: it counts as broken off.
Ended conclude(const Call& call, engine::Session& session, engine::Job& job, const std::string& command, engine::Outcome& outcome);

/// One whole operation. `unattended`: the batch, which agrees to plain plans and opens no guard.
Ended transfer(const Call& call, const io::Profile& profile, engine::Operation operation, const std::string& command, const engine::Options& options, engine::Consent consent, bool unattended);

/// A failure before there was a session.
Ended endedBefore(const Call& call, const std::string& command, const model::Error& error);
/// Prints the document with --json; gives the code.
int finish(const Call& call, const Ended& ended);

} // namespace cli
