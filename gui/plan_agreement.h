#pragma once
// The bar below a plan: what a person has to do first, the button that names the effect, and the safe one. What is asked for, and whether it was done,
// is the engine's to say (sync/agreement.h).

#include "gui/plan_facts.h"

#include <QFrame>

#include <memory>

class QAction;
class QCheckBox;
class QBoxLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace gui {

class FlowLayout;
class PlainLabel;
class PlanRow;

/// Object names: "name_edit", "number_edit", "removals_tick", "tick_0" …, "first_tick", "effect_reason", "effect_button"; the safe one is "keep_button" beside an effect,
/// "ok_button" when there is nothing to do, "back_button" (and "retry_button") when nothing can be done.
class PlanAgreement : public QFrame {
    Q_OBJECT
public:
    /// `words` must outlive it.
    explicit PlanAgreement(const i18n::Words& words, QWidget* parent = nullptr);
    /// Lets go of the plan.
    void clear();

    /// Until the plan's facts are known: the safe button alone.
    void showWaiting(const engine::Plan& plan);
    void showPlan(std::shared_ptr<const engine::Plan> plan, std::shared_ptr<const PlanFacts> facts);
    void showNothing();
    void showImpossible(bool mayRetry);
    /// What has to be done first stands in `column` and not in the bar, in full; nullptr: in the bar again.
    void askIn(QVBoxLayout* column);
    /// Has all that disappears been on the screen?
    void setRemovalsShown(bool shown);
    /// Choices about conflicts were made and are not applied: the effect would not honour them.
    void setChoicesWaiting(bool waiting);
    /// What is done before the effect, to be ticked as well; empty: nothing.
    void setFirst(const std::string& words);

    QPushButton* safe() const { return m_safe; }

signals:
    void agreed(const engine::Answer& answer);
    void kept(); ///< the safe button
    void retried();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setSafe(const std::string& words, const char* name, bool alone);
    void addName();
    void addNumber();
    QLineEdit* addField(const std::string& prompt, const char* name);
    QCheckBox* addTick(const std::string& words, const std::string& hint, const QString& name);
    void addFirst();
    void addEffect();
    void orderTabs();
    engine::Answer answer() const;
    model::Text reason(const engine::Answer& answer) const;
    void look();
    void placeButtons();
    void adaptHeight();
    bool eventFilter(QObject* watched, QEvent* event) override;

    const i18n::Words& m_words;
    std::shared_ptr<const engine::Plan> m_plan;
    std::shared_ptr<const PlanFacts> m_facts;
    bool m_removalsShown = false, m_choicesWaiting = false;

    QVBoxLayout* m_column;
    QVBoxLayout* m_elsewhere = nullptr;
    QScrollArea* m_scroll;
    QWidget* m_fields = nullptr;
    FlowLayout* m_fieldFlow = nullptr;
    PlanRow* m_buttons;
    QBoxLayout* m_pressed;
    PlainLabel* m_reason;
    QPushButton *m_safe = nullptr, *m_effect = nullptr, *m_retry = nullptr;
    QLineEdit *m_name = nullptr, *m_number = nullptr;
    QAction *m_nameCheck = nullptr, *m_numberCheck = nullptr;
    QCheckBox *m_removals = nullptr, *m_first = nullptr;
    std::string m_firstWords;
    std::vector<QCheckBox*> m_ticks;
};

} // namespace gui
