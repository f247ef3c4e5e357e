#pragma once
// Plans, reports and errors as a person reads them. Foreign text is always shown escaped.

#include "cli/voice.h"
#include "sync/job.h"

namespace cli {

/// From, to, counts, losses first, changes (20 lines, all with `everything`), problems, requests, time, backup.
void printPlan(const Voice& voice, const engine::Plan& plan, bool everything);
/// What has to be agreed to. Without `blockingToo` only what informs: the first blocking guard is then told as the error that ends the run.
void printGuards(const Voice& voice, const engine::Plan& plan, bool blockingToo);
void printReport(const Voice& voice, const engine::Outcome& outcome, bool everything);
void printError(const Voice& voice, const model::Error& error, bool withDetail);
void printTarget(const Voice& voice, const model::Target& target);
void printProblems(const Voice& voice, const model::Problems& problems, bool everything, const model::Text& heading);

/// "“Carte principale” (q4x9d)", or a dash.
std::string nameAndId(const Voice& voice, const model::Named& named);

} // namespace cli
