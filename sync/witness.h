#pragma once
// What HubRise did and the state could not keep is told to the person at hand and to the log.

#include "io/log.h"
#include "sync/context.h"
#include "sync/unrecorded.h"

namespace engine {

/// Passes everything on; what could not be recorded goes to the log too.
class Witness final : public Reporter {
public:
    Witness(Reporter& report, const io::Log& log) : m_report(report), m_log(log) {}
    void stage(const model::Text& what) override { m_report.stage(what); }
    void progress(std::int64_t done, std::int64_t total, std::int64_t secondsLeft) override { m_report.progress(done, total, secondsLeft); }
    void note(const model::Text& what) override { m_report.note(what); }
    void unrecorded(const std::string& line) override
    {
        m_log.write("unrecorded", unrecordedFields(line));
        m_report.unrecorded(line);
    }

private:
    Reporter& m_report;
    const io::Log& m_log;
};

} // namespace engine
