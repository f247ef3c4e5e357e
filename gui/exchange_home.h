#pragma once
// The buttons: “Envoyer vers HubRise” and “Récupérer de HubRise”, each with its last run and what changed in the till since.

#include "gui/widgets/page.h"
#include "sync/history.h"
#include "sync/operation.h"
#include "sync/pending.h"

#include <map>
#include <optional>
#include <stop_token>
#include <vector>

class QBoxLayout;
class QPushButton;

namespace gui {

class ActionCard;
class Desk;
class ExchangeBanners;
enum class Icon;

class ExchangeHome : public Page {
    Q_OBJECT
public:
    explicit ExchangeHome(Desk& desk, QWidget* parent = nullptr);
    ~ExchangeHome() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override; ///< back from the till's own program: what changed there is read again

private:
    struct Card {
        engine::Operation operation;
        ActionCard* button = nullptr;
        QPushButton* file = nullptr;   ///< pulls: into a file instead of the till
        std::string lastRun, changes, reason; ///< as shown
    };
    struct Since {
        std::string run; ///< the success it counts from
        std::optional<engine::Pending> pending;
        std::int64_t pendingAtMs = 0, askedAtMs = 0; ///< when the till said so; when it was asked the last time
        bool asking = false;
    };
    QBoxLayout* side(QBoxLayout* sides, const model::Text& title, Icon icon);
    void addCard(QBoxLayout* side, engine::Operation operation, Icon icon, const model::Text& title, const char* name);
    void addSavedPlans();
    void arrange();

    void showStanding();
    void showCard(Card& card);
    /// Why it cannot be pressed now; empty: it can.
    std::string reasonOf(const Card& card) const;
    void press(const Card& card);
    void intoFile(engine::Operation operation);

    /// What the standing leaves out is read on the looking thread; an answer is kept for its run.
    void askStories();
    void askPending();
    void askPending(engine::Operation operation, Since& since);
    void askAgain();
    void stopAsking();

    Desk& m_desk;
    ExchangeBanners* m_banners = nullptr;
    QBoxLayout* m_sides = nullptr;
    std::vector<Card> m_cards;
    std::map<std::string, std::optional<engine::RunStory>> m_stories; ///< by run; nothing while asked
    std::map<engine::Operation, Since> m_since;
    std::stop_source m_asking;
};

} // namespace gui
