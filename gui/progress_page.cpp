#include "gui/progress_page.h"

#include "gui/desk.h"
#include "gui/exchange_home_lines.h"
#include "gui/flow.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"
#include "model/joined.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QDateTime>
#include <QProgressBar>
#include <QStyleOptionProgressBar>
#include <QTimer>

namespace gui {

using model::text;

/// Moves as often as it likes, and tells a screen reader only when told to.
class ProgressBar : public QProgressBar {
public:
    void showDone(double fraction)
    {
        constexpr int fine = 1000;
        if (maximum() != fine)
            setRange(0, fine);
        m_shown = static_cast<int>(fraction * fine);
        update();
    }
    void showBusy()
    {
        m_shown = 0;
        if (maximum() != 0)
            setRange(0, 0);
    }
    void tell()
    {
        if (maximum() != 0)
            setValue(m_shown);
    }

protected:
    void initStyleOption(QStyleOptionProgressBar* option) const override
    {
        QProgressBar::initStyleOption(option);
        if (maximum() != 0)
            option->progress = m_shown;
    }

private:
    int m_shown = 0;
};

namespace {

constexpr int lookEveryMs = 100;
constexpr qint64 announceEveryMs = 5'000;
constexpr std::size_t notesShown = 5;

void say(PlainLabel* label, std::string& said, std::string words)
{
    if (said == words)
        return;
    said = std::move(words);
    label->setWords(said);
    label->setVisible(!said.empty());
}

PlainLabel* lineIn(QBoxLayout* column, PlainLabel* label, const char* name)
{
    label->setObjectName(QLatin1String(name));
    label->hide();
    column->addWidget(label);
    return label;
}

} // namespace

ProgressPage::ProgressPage(Desk& desk, QWidget* parent)
    : Page(desk.words()(text(TR("E/S"))), {}, parent), m_desk(desk), m_timer(new QTimer(this)), m_bar(new ProgressBar)
{
    const auto& words = desk.words();
    setObjectName(QStringLiteral("progress_page"));
    auto* card = new QFrame;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1.2), em(1.2), em(1.2), em(1.2));
    inside->setSpacing(em(0.7));
    m_stage = lineIn(inside, heading(2, {}), "stage");
    m_bar->setObjectName(QStringLiteral("progress_bar"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(qs(words(text(TR("Progress")))));
    inside->addWidget(m_bar);
    m_numbers = lineIn(inside, new PlainLabel, "numbers");
    m_wait = lineIn(inside, new PlainLabel, "wait");
    setInk(m_wait, Tone::Warning);
    m_notes = lineIn(inside, mutedLabel({}), "notes");
    column()->addWidget(card);

    m_stop = plainButton({}, Icon::Stop);
    m_stop->setObjectName(QStringLiteral("stop_button"));
    m_stopping = new PlainLabel(words(text(TR("The request on its way is being finished…"))));
    m_stopping->setObjectName(QStringLiteral("stopping"));
    m_stopping->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_stop);
    row->addWidget(m_stopping, 1);
    row->addStretch();
    column()->addLayout(row);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_desk.flow().stop(); });
    connect(m_timer, &QTimer::timeout, this, &ProgressPage::look);
    m_timer->setInterval(lookEveryMs);
    connect(&desk.flow(), &Flow::changed, this, &ProgressPage::follow);
}

void ProgressPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_announcedAt = 0;
    follow();
    setFocus(); // a second press of the key that started it must not stop it
}

void ProgressPage::hideEvent(QHideEvent* event)
{
    m_timer->stop();
    Page::hideEvent(event);
}

void ProgressPage::follow()
{
    const auto& flow = m_desk.flow();
    if (!isVisible() || !flow.isWorking()) {
        m_timer->stop();
        return;
    }
    const auto& words = m_desk.words();
    const bool applying = flow.state() == Flow::State::Applying;
    setTitle(words(engine::infoOf(flow.operation()).title));
    setSubtitle(words(applying ? text(TR("What is done stays done, even when you stop; the rest can be resumed.")) : text(TR("Reading both sides; nothing is changed."))));
    setWords(m_stop, words(applying ? text(TR("Stop")) : text(TR("Cancel"))));
    m_stop->setEnabled(!flow.isStopping());
    m_stopping->setVisible(flow.isStopping());
    m_timer->start();
    look();
}

void ProgressPage::look()
{
    const auto now = m_desk.flow().progress();
    const auto& words = m_desk.words();
    const bool isTitle = now.stage == engine::infoOf(m_desk.flow().operation()).title; // which stands above already
    say(m_stage, m_stageSaid, now.stage.empty() ? words(text(TR("One moment…"))) : isTitle ? words(text(TR("In progress…"))) : words(now.stage));
    showNumbers(now);
    showWait(now);
    std::vector<std::string> notes;
    for (auto i = now.notes.size() > notesShown ? now.notes.size() - notesShown : 0; i < now.notes.size(); ++i)
        notes.push_back(words(now.notes[i]));
    say(m_notes, m_notesSaid, model::joined(notes, "\n"));
    announce(qs(m_stageSaid + "\n" + (m_waitSaid.empty() ? m_numbersSaid : m_waitSaid)));
}

void ProgressPage::showNumbers(const Progress& now)
{
    const auto& words = m_desk.words();
    if (now.total <= 0) {
        m_bar->showBusy();
        return say(m_numbers, m_numbersSaid, now.done > 0 ? words.amount(now.done) : std::string());
    }
    m_bar->showDone(static_cast<double>(std::min(now.done, now.total)) / static_cast<double>(now.total));
    const auto count = text(TR("%1 of %2"), words.amount(now.done), words.amount(now.total));
    const bool toldLeft = now.secondsLeft > 0 && now.done < now.total;
    say(m_numbers, m_numbersSaid, words(toldLeft ? text(TR("%1 — about %2 left"), count, words.duration(now.secondsLeft)) : count));
}

/// The wait is told once, when it begins; the time at which it ends stays true while it lasts.
void ProgressPage::showWait(const Progress& now)
{
    const auto clock = m_desk.clock().nowMs();
    if (now.waitingMs != m_waitFrom) {
        m_waitFrom = now.waitingMs;
        m_waitUntil = clock + now.waitingMs;
    }
    if (now.waitingMs <= 0 || clock > m_waitUntil + 2'000)
        return say(m_wait, m_waitSaid, {});
    const auto until = QDateTime::fromMSecsSinceEpoch(m_waitUntil).toString(QStringLiteral("HH:mm:ss"));
    say(m_wait, m_waitSaid, m_desk.words()(text(TR("HubRise's request limit is reached for the moment. It goes on by itself at %1."), ss(until))));
}

/// A screen reader would otherwise speak without end.
void ProgressPage::announce(const QString& said)
{
    const auto clock = m_desk.clock().nowMs();
    if (clock - m_announcedAt < announceEveryMs)
        return;
    m_announcedAt = clock;
    m_bar->tell();
    if (m_bar->accessibleDescription() == said)
        return;
    m_bar->setAccessibleDescription(said);
    QAccessibleEvent alert(m_bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace gui
