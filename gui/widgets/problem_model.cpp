#include "gui/widgets/icons.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/text.h"
#include "gui/widgets/thing_words.h"

namespace gui {

using model::Problem;
using model::Severity;
using model::text;

namespace {

constexpr Severity worstFirst[] = {Severity::Error, Severity::Warning, Severity::Note};

model::Text wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Note: return text(TR("Note"));
    case Severity::Warning: return text(TR("Warning"));
    case Severity::Error: return text(TR("Error"));
    }
    return {};
}

} // namespace

ProblemModel::ProblemModel(const i18n::Words& words, QObject* parent)
    : QAbstractTableModel(parent), m_words(words), m_icons{icon(Icon::Info), icon(Icon::Warning), icon(Icon::Error)}
{
}

void ProblemModel::setProblems(std::shared_ptr<const model::Problems> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    m_rows = {};
    m_only.reset();
    for (std::uint32_t i = 0; m_problems && i < m_problems->size(); ++i)
        m_rows[static_cast<std::size_t>((*m_problems)[i].severity)].push_back(i);
    endResetModel();
}

void ProblemModel::setOnly(std::optional<Severity> only)
{
    beginResetModel();
    m_only = only;
    endResetModel();
}

std::size_t ProblemModel::countOf(std::optional<Severity> severity) const
{
    return severity ? m_rows[static_cast<std::size_t>(*severity)].size() : m_rows[0].size() + m_rows[1].size() + m_rows[2].size();
}

const Problem& ProblemModel::problemAt(int row) const
{
    auto position = static_cast<std::size_t>(row);
    for (const auto severity : worstFirst) {
        if (m_only && severity != *m_only)
            continue;
        const auto& rows = m_rows[static_cast<std::size_t>(severity)];
        if (position < rows.size())
            return (*m_problems)[rows[position]];
        position -= rows.size();
    }
    return m_problems->front(); // not reached with a row of this model
}

std::string ProblemModel::thing(const Problem& problem) const
{
    constexpr std::size_t enough = 1100; // bytes: a cell shows 256 characters
    std::string words = m_words(labelOfKind(problem.kind));
    const auto add = [&words](const char* between, const std::string& part) {
        words += part.empty() || words.empty() ? "" : between;
        words += part;
    };
    add(" ", problem.ref.substr(0, enough));
    add(", ", problem.field.empty() ? std::string() : m_words(labelOfField(problem.kind, problem.field)));
    return words;
}

std::string ProblemModel::inFull(int row) const
{
    const Problem& problem = problemAt(row);
    std::string lines = cell(row, Thing);
    for (const auto& words : {problem.message, problem.hint})
        if (!words.empty())
            lines.append(1, '\n').append(m_words(words));
    return lines;
}

std::string ProblemModel::cell(int row, int column) const
{
    const Problem& problem = problemAt(row);
    switch (column) {
    case Thing: return m_words(text(TR("%1: %2"), wordOf(problem.severity), thing(problem)));
    case Message: return m_words(problem.message);
    case Hint: return m_words(problem.hint);
    }
    return {};
}

int ProblemModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(countOf(m_only)); }

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return cellText(cell(index.row(), index.column()));
    case Qt::ToolTipRole: return cellToolTip(cell(index.row(), index.column()));
    case Qt::DecorationRole: return index.column() == Thing ? m_icons[static_cast<std::size_t>(problemAt(index.row()).severity)] : QVariant();
    default: return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Thing: return qs(m_words(text(TR("What it is about"))));
    case Message: return qs(m_words(text(TR("What was found"))));
    case Hint: return qs(m_words(text(TR("What to do"))));
    }
    return {};
}

} // namespace gui
