#pragma once
// One planner for each operation: reads both ends, changes nothing outside, returns a plan. sync/plan_<operation>.cpp.

#include "sync/context.h"
#include "sync/link.h"
#include "sync/options.h"
#include "sync/plan.h"

namespace engine {

model::Result<Plan> planPushCatalog(const Link& link, const Options& options, const Context& context);
model::Result<Plan> planPushStock(const Link& link, const Options& options, const Context& context);
model::Result<Plan> planPushImages(const Link& link, const Options& options, const Context& context);
model::Result<Plan> planPushCustomers(const Link& link, const Options& options, const Context& context);
model::Result<Plan> planPullCatalog(const Link& link, const Options& options, const Context& context);
model::Result<Plan> planPullCustomers(const Link& link, const Options& options, const Context& context);
model::Result<Plan> planRestore(const Link& link, const Options& options, const Context& context);

/// The planner of an operation. When HubRise's request limit ends it, nothing was begun that could be resumed, and the error says so.
model::Result<Plan> plan(Operation operation, const Link& link, const Options& options, const Context& context);

/// A pause (Kind::Paused) in which nothing is kept: the way on is to do the same once more, not to resume. Other errors stay as they are.
model::Error beginsOver(model::Error error);

/// A plan with its id, time, target and source filled in: where every planner starts.
model::Result<Plan> beginPlan(Operation operation, const Link& link);
/// Kind::Configuration when the mapping has no such query.
model::Done requireQuery(const Link& link, const char* query);
/// Kind::Configuration when HubRise's account has another currency than the mapping: its prices would be taken for others.
model::Done requireCurrency(const Link& link);
/// Has the mapping any statement that writes articles? Without one, a catalog can only be retrieved into a file.
bool canWriteArticles(const io::Till& till);
/// Says of things that are created or deleted why that is so; the comparison itself does not know which side speaks.
void retell(model::Changes& changes, const model::Text& created, const model::Text& deleted);
/// Fills plannedRequests and etaSeconds for `writes` normal requests and `highLoad` heavy reads still to come.
void estimate(Plan& plan, const Link& link, std::int64_t normal, std::int64_t highLoad = 0);

} // namespace engine
