#pragma once
// What was done, each rejected item with the reason and what to do, and the way back where there is one.

#include "gui/widgets/page.h"
#include "model/text.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

class QFrame;
class QPushButton;
class QTimer;

namespace engine {
struct Outcome;
}

namespace gui {

class Banner;
class Desk;
class FlowLayout;
class IconView;
class PlainLabel;
class ProblemList;
enum class Icon;

class ResultPage : public Page {
    Q_OBJECT
public:
    explicit ResultPage(Desk& desk, QWidget* parent = nullptr);

private:
    void addState();
    void addButtons();
    QPushButton* add(FlowLayout* row, QPushButton* button, const char* name, std::function<void()> pressed);

    void follow();   ///< the flow changed
    void tell();     ///< the outcome that is new
    void tellState();
    void tellEnd();
    void tellFacts();
    void tellProblems();
    void adaptButtons();
    void askUndoing();

    Desk& m_desk;
    std::shared_ptr<const engine::Outcome> m_told;
    std::optional<std::string> m_backupToRestore;

    QTimer* m_mayResume = nullptr; ///< fires when a pause is over
    IconView* m_icon = nullptr;
    PlainLabel* m_state = nullptr;
    PlainLabel* m_done = nullptr;
    Banner* m_end = nullptr;
    PlainLabel* m_facts = nullptr;
    PlainLabel* m_problemsHead = nullptr;
    ProblemList* m_problems = nullptr;
    PlainLabel* m_written = nullptr;
    QPushButton *m_close = nullptr, *m_resume = nullptr, *m_again = nullptr, *m_undo = nullptr, *m_connection = nullptr, *m_changesCsv = nullptr, *m_problemsCsv = nullptr;
};

} // namespace gui
