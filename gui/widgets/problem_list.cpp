#include "gui/widgets/problem_list.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using model::Severity;
using model::text;

namespace {

constexpr int allId = 3; ///< of the chip; the others have their severity's number

std::optional<Severity> severityOf(int id) { return id == allId ? std::nullopt : std::optional(static_cast<Severity>(id)); }

model::Text chipWords(std::optional<Severity> only, const std::string& count)
{
    if (!only)
        return text(TR("All (%1)"), count);
    switch (*only) {
    case Severity::Note: return text(TR("Notes (%1)"), count);
    case Severity::Warning: return text(TR("Warnings (%1)"), count);
    case Severity::Error: return text(TR("Errors (%1)"), count);
    }
    return {};
}

} // namespace

ProblemList::ProblemList(const i18n::Words& words, QWidget* parent)
    : QWidget(parent), m_words(words), m_model(new ProblemModel(words, this)), m_view(new ItemView(words, this)), m_chips(new QButtonGroup(this)),
      m_detail(new PlainLabel(this)), m_empty(new PlainLabel(words(text(TR("There is nothing to say about any item."))), this))
{
    auto* bar = new FlowLayout;
    bar->setSpacing(em(0.4, this));
    addChip({}, "only_all", bar);
    addChip(Severity::Error, "only_errors", bar);
    addChip(Severity::Warning, "only_warnings", bar);
    addChip(Severity::Note, "only_notes", bar);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) { narrow(severityOf(id)); });

    m_view->setObjectName(QStringLiteral("problems"));
    m_view->setAccessibleName(qs(words(text(TR("Items to know about")))));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    constexpr double fewestLines = 12;
    m_view->setMinimumHeight(em(fewestLines, this));
    constexpr double rest = 0;
    m_view->setColumnWidths({16, rest, 18});
    m_detail->setObjectName(QStringLiteral("problem_detail"));
    m_empty->setObjectName(QStringLiteral("empty_words"));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemList::showDetail);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.3, this));
    column->addLayout(bar);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    column->addWidget(m_detail);
    for (qsizetype i = 1; i < m_chips->buttons().size(); ++i)
        setTabOrder(m_chips->buttons().at(i - 1), m_chips->buttons().at(i));
    setTabOrder(m_chips->buttons().last(), m_view);
    setProblems(nullptr);
}

void ProblemList::addChip(std::optional<Severity> only, const char* name, FlowLayout* bar)
{
    auto* chip = plainButton({}, std::nullopt, this);
    chip->setObjectName(QLatin1String(name));
    chip->setCheckable(true);
    chip->setChecked(!only);
    connect(chip, &QPushButton::toggled, this, &ProblemList::describeChips);
    m_chips->addButton(chip, only ? static_cast<int>(*only) : allId);
    bar->addWidget(chip);
}

/// The chosen chip is ticked: not told by colour alone.
void ProblemList::describeChips()
{
    int kinds = 0;
    for (const auto severity : {Severity::Note, Severity::Warning, Severity::Error})
        kinds += m_model->countOf(severity) > 0 ? 1 : 0;
    for (auto* button : m_chips->buttons()) {
        const auto only = severityOf(m_chips->id(button));
        const std::size_t count = m_model->countOf(only);
        const std::string words = m_words(chipWords(only, m_words.amount(static_cast<long long>(count))));
        setWords(qobject_cast<QPushButton*>(button), button->isChecked() ? "✓ " + words : words);
        button->setAccessibleName(qs(words));
        QFont font = button->font();
        font.setBold(button->isChecked());
        button->setFont(font);
        button->setVisible(count > 0 && kinds > 1); // one kind: nothing to choose between
    }
}

void ProblemList::setProblems(std::shared_ptr<const model::Problems> problems)
{
    m_model->setProblems(std::move(problems));
    m_chips->button(allId)->setChecked(true);
    describeChips();
    narrow({});
}

void ProblemList::narrow(std::optional<Severity> only)
{
    m_model->setOnly(only);
    const bool empty = m_model->rowCount() == 0;
    m_view->setVisible(!empty);
    m_empty->setVisible(empty);
    if (!empty)
        m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->scrollToTop();
    showDetail();
}

void ProblemList::showDetail()
{
    const QModelIndex current = m_view->currentIndex();
    m_detail->setVisible(current.isValid());
    if (current.isValid())
        m_detail->setWords(m_model->inFull(current.row()));
}

} // namespace gui
