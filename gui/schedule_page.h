#pragma once
// The daily run of chosen jobs by the system's timer: whether there is one, when it runs next, and setting it up without a terminal.

#include "gui/widgets/page.h"
#include "sync/schedule.h"

#include <optional>
#include <vector>

class QCheckBox;
class QPushButton;
class QTimeEdit;

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
    void build();
    void buildJobs();
    /// Runs one of the engine's three functions on the looking thread; systemd is asked, which takes its time.
    void ask(std::function<Read(const io::Profile&)> what);
    void tell(const Read& read);
    void tellInstalled(const engine::Schedule& schedule);
    void install();
    void remove();
    std::vector<std::string> chosenJobs() const;
    void enableButtons();

    Desk& m_desk;
    Banner* m_state = nullptr;
    PlainLabel* m_notes = nullptr;
    QTimeEdit* m_at = nullptr;
    std::vector<std::pair<std::string, QCheckBox*>> m_jobs; ///< name of the operation, its box
    QPushButton* m_install = nullptr;
    QPushButton* m_remove = nullptr;
    std::optional<engine::Schedule> m_schedule;
    bool m_asking = false, m_touched = false;
};

} // namespace gui
