#pragma once
// The daily run of chosen jobs by the system's timer: whether there is one, when it runs next, and setting it up without a terminal.

#include "gui/widgets/page.h"
#include "sync/operation.h"
#include "sync/schedule.h"

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QPushButton;
class QTimeEdit;
class QVBoxLayout;

namespace gui {

class Banner;
class Desk;
class PlainLabel;

class SchedulePage : public Page {
    Q_OBJECT
public:
    explicit SchedulePage(Desk& desk, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Read = model::Result<engine::Schedule>;
    enum class Asked { Read, Install, Remove };
    struct JobBox {
        const engine::OperationInfo* info;
        QCheckBox* box;
    };
    void buildPlan();
    void buildJobs(QVBoxLayout* inside);
    void buildButtons();
    void adaptJobs();
    bool isPossible(engine::Operation operation) const;
    /// One of the engine's three functions, on the inquiring thread: systemd is asked, which takes its time.
    void ask(Asked asked, std::function<Read(const io::Profile&)> what);
    void tell(Asked asked, const Read& read);
    void tellState(const engine::Schedule& schedule);
    void tellNotRunning(const engine::Schedule& schedule, const std::string& title);
    void showStored(const engine::Schedule& schedule);
    void install();
    void remove();
    std::vector<std::string> chosenJobs() const;
    void touched();
    void adaptButtons();

    Desk& m_desk;
    Banner *m_state, *m_trouble;
    QTimeEdit* m_at = nullptr;
    std::vector<JobBox> m_jobs;
    PlainLabel *m_catalogWarning = nullptr, *m_noJob = nullptr, *m_unsaved = nullptr;
    QPushButton *m_install = nullptr, *m_remove = nullptr;
    QWidget* m_notesCard = nullptr;
    PlainLabel* m_notes = nullptr;
    std::optional<engine::Schedule> m_schedule; ///< as last read
    bool m_hasSystemd = true, m_asking = false, m_showing = false, m_touched = false;
};

} // namespace gui
