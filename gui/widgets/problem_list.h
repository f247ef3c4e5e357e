#pragma once
// What a person should know about single items: of a plan, or what HubRise rejected. Errors first, filtered by severity, the selected one in full below.
// GUI thread; no text is made before it is looked at.

#include "gui/widgets/item_view.h"
#include "model/problem.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QButtonGroup;

namespace gui {

class FlowLayout;
class PlainLabel;

class ProblemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Thing, Message, Hint };

    /// `words` must outlive the model.
    explicit ProblemModel(const i18n::Words& words, QObject* parent = nullptr);

    void setProblems(std::shared_ptr<const model::Problems> problems);
    /// One severity alone, or all.
    void setOnly(std::optional<model::Severity> only);
    std::size_t countOf(std::optional<model::Severity> severity) const;
    const model::Problem& problemAt(int row) const;
    /// Everything about one problem, line by line.
    std::string inFull(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Hint + 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using BySeverity = std::array<std::vector<std::uint32_t>, 3>;
    std::string cell(int row, int column) const;
    std::string thing(const model::Problem& problem) const;

    const i18n::Words& m_words;
    std::shared_ptr<const model::Problems> m_problems;
    BySeverity m_rows; ///< by model::Severity
    std::optional<model::Severity> m_only;
    std::array<QIcon, 3> m_icons;
};

/// Object names: chips "only_all", "only_errors", "only_warnings", "only_notes"; "problems"; "problem_detail"; "empty_words".
class ProblemList : public QWidget {
    Q_OBJECT
public:
    explicit ProblemList(const i18n::Words& words, QWidget* parent = nullptr);

    /// nullptr: none. What the list holds must not change while it is shown.
    void setProblems(std::shared_ptr<const model::Problems> problems);
    ProblemModel* model() const { return m_model; }
    ItemView* view() const { return m_view; }

private:
    void addChip(std::optional<model::Severity> only, const char* name, FlowLayout* bar);
    void describeChips();
    void narrow(std::optional<model::Severity> only);
    void showDetail();

    const i18n::Words& m_words;
    ProblemModel* m_model;
    ItemView* m_view;
    QButtonGroup* m_chips;
    PlainLabel* m_detail;
    PlainLabel* m_empty;
};

} // namespace gui
