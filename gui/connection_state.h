#pragma once
// The big state line of the Connection page: connected, disconnected, or since when every request has failed, why, and what to do.

#include "gui/widgets/style.h"
#include "i18n/words.h"
#include "sync/standing.h"

#include <QFrame>

namespace gui {

class IconView;
class PlainLabel;

class ConnectionStateCard : public QFrame {
public:
    explicit ConnectionStateCard(const i18n::Words& words, QWidget* parent = nullptr);

    /// Null: not read yet.
    void show(const engine::Standing* standing);
    /// The standing cannot be read.
    void showUnknown();
    using QFrame::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void say(Tone tone, const std::string& state, const std::string& more, const std::string& quote = {});
    void sayDead(const engine::Standing& standing);

    const i18n::Words& m_words;
    Tone m_tone = Tone::Neutral;
    IconView* m_icon;
    PlainLabel* m_state; ///< object name "state_label"
    PlainLabel* m_more;  ///< "state_more"
    PlainLabel* m_quote; ///< "state_quote": HubRise's own words
};

} // namespace gui
