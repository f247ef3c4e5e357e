#include "gui/widgets/change_filter_bar.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace gui {

using model::text;

namespace {

model::Text chipWords(Only only, const std::string& count)
{
    switch (only) {
    case Only::All: return text(TR("All (%1)"), count);
    case Only::Removals: return text(TR("Only removals (%1)"), count);
    case Only::Prices: return text(TR("Only prices (%1)"), count);
    case Only::Conflicts: return text(TR("Conflicts (%1)"), count);
    case Only::Additions: return text(TR("New (%1)"), count);
    case Only::Changes: return text(TR("Changes (%1)"), count);
    case Only::Problems: return text(TR("Refused or left alone (%1)"), count);
    }
    return {};
}

/// What disappears is asked about always; the others are there when they have an answer.
bool isAlwaysThere(Only only) { return only == Only::All || only == Only::Removals; }

constexpr double leastSearch = 14; ///< em

} // namespace

ChangeFilterBar::ChangeFilterBar(const i18n::Words& words, QWidget* parent)
    : QWidget(parent), m_words(words), m_bar(new FlowLayout(this)), m_place(m_bar), m_chips(new QButtonGroup(this)), m_search(new QLineEdit(this)), m_pause(new QTimer(this)), m_count(new PlainLabel(this))
{
    m_bar->setContentsMargins(0, 0, 0, 0);
    m_bar->setSpacing(em(0.4, this));
    m_bar->setLeastWidth(em(leastSearch, this));
    addChip(Only::All, "only_all");
    addChip(Only::Removals, "only_removals");
    addChip(Only::Prices, "only_prices");
    addChip(Only::Conflicts, "only_conflicts");
    addChip(Only::Additions, "only_additions");
    addChip(Only::Changes, "only_changes");
    addChip(Only::Problems, "only_problems");
    connect(m_chips, &QButtonGroup::idClicked, this, [this] {
        m_pause->stop();
        emit filterChanged();
    });

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(qs(m_words(text(TR("Name, code ref, value")))));
    m_search->setAccessibleName(qs(m_words(text(TR("Search a name, a code ref, a value")))));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setMinimumHeight(touchTarget);
    constexpr int pauseMs = 200;
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &ChangeFilterBar::filterChanged);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_pause->stop();
        emit filterChanged();
    });
    m_count->setObjectName(QStringLiteral("count_line"));
    m_count->setWordWrap(false);
    setMuted(m_count);
    m_bar->addWidget(m_search);
    m_bar->addWidget(m_count);
    const auto chips = m_chips->buttons();
    for (qsizetype i = 1; i < chips.size(); ++i)
        setTabOrder(chips[i - 1], chips[i]);
    setTabOrder(chips.last(), m_search);
    describeChips();
}

void ChangeFilterBar::addChip(Only only, const char* name)
{
    auto* chip = plainButton({}, std::nullopt, this);
    chip->setObjectName(QLatin1String(name));
    chip->setCheckable(true);
    chip->setChecked(only == Only::All);
    connect(chip, &QPushButton::toggled, this, &ChangeFilterBar::describeChips);
    m_chips->addButton(chip, static_cast<int>(only));
    m_bar->addWidget(chip);
}

/// The chosen chip is ticked: not told by colour alone.
void ChangeFilterBar::describeChips()
{
    for (auto* button : m_chips->buttons()) {
        const auto only = static_cast<Only>(m_chips->id(button));
        const std::size_t count = m_counts[static_cast<std::size_t>(only)];
        const std::string words = m_words(chipWords(only, m_words.amount(static_cast<long long>(count))));
        setWords(qobject_cast<QPushButton*>(button), button->isChecked() ? "✓ " + words : words);
        button->setAccessibleName(qs(words));
        QFont font = button->font();
        font.setBold(button->isChecked());
        button->setFont(font);
        button->setVisible(isAlwaysThere(only) || count > 0 || button->isChecked());
    }
}

void ChangeFilterBar::setCounts(const ChangeRows* rows)
{
    m_counts = rows ? rows->counts : decltype(m_counts){};
    describeChips();
}

void ChangeFilterBar::setShown(std::size_t shown)
{
    const auto amount = [this](std::size_t n) { return m_words.amount(static_cast<long long>(n)); };
    const std::size_t all = m_counts[static_cast<std::size_t>(Only::All)];
    m_count->setVisible(shown < all);
    m_count->setWords(m_words(text(TR("%1 of %2 shown"), amount(shown), amount(all))));
}

Filter ChangeFilterBar::filter() const { return {static_cast<Only>(m_chips->checkedId()), ss(m_search->text().trimmed())}; }

void ChangeFilterBar::setFilter(const Filter& filter)
{
    m_chips->button(static_cast<int>(filter.only))->setChecked(true);
    m_search->setText(qs(filter.search));
    m_pause->stop(); // nobody typed that
}

void ChangeFilterBar::setSearchIn(FlowLayout* place)
{
    auto* wanted = place ? place : m_bar;
    if (wanted == m_place)
        return;
    m_place->removeWidget(m_search);
    m_bar->removeWidget(m_count);
    wanted->addWidget(m_search);
    m_bar->addWidget(m_count); // last
    m_place = wanted;
    m_search->show();
}

void ChangeFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace gui
