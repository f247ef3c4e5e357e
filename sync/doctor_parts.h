#pragma once
// The parts of doctor, one per group of subjects.

#include "io/clock.h"
#include "io/state.h"
#include "sync/doctor.h"

#include <memory>
#include <string>

namespace engine {

/// What one part finds out for the next ones.
struct Examination {
    const io::Profile& profile;
    const io::Clock& clock;
    std::stop_token stop;
    Findings findings = {};
    std::string tillCurrency = {};             ///< empty: the mapping cannot be read
    std::string token = {};                    ///< empty: not connected, or not readable
    std::unique_ptr<io::State> state = {};     ///< null: there is none, or it is damaged

    void note(std::string subject, model::Text message) { findings.push_back({model::Severity::Note, std::move(subject), std::move(message), {}}); }
    void warn(std::string subject, model::Text message, model::Text hint) { findings.push_back({model::Severity::Warning, std::move(subject), std::move(message), std::move(hint)}); }
    void fault(std::string subject, model::Text message, model::Text hint) { findings.push_back({model::Severity::Error, std::move(subject), std::move(message), std::move(hint)}); }
    void fault(std::string subject, const model::Error& error) { fault(std::move(subject), error.message, error.hint); }
};

void examineState(Examination& e);      ///< opens it for the parts that follow
void examineBackups(Examination& e);
void examineJob(Examination& e);        ///< one that was interrupted
void examineConnection(Examination& e); ///< and the clock, which HubRise's answer tells about
void examineSchedule(Examination& e);

} // namespace engine
