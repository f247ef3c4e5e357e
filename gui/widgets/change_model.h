#pragma once
// The tree of a plan's changes: groups, changes below them, the fields of a change below it. Nothing is stored per row and no text is made before it is
// looked at, so new rows and new filters cost the same whatever their number. GUI thread.

#include "gui/widgets/change_rows.h"
#include "model/customer_merge.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <map>
#include <optional>
#include <unordered_set>
#include <vector>

namespace gui {

class ChangeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    /// Keep (which side a conflict keeps) is there only when some conflict can be settled.
    enum Column { What, Ref, Before, After, Reason, Keep };
    /// Role: the choice of a conflict that can be settled, as int of model::Prefer; invalid elsewhere.
    static constexpr int ChoiceRole = Qt::UserRole;

    /// `words` must outlive the model.
    explicit ChangeModel(const i18n::Words& words, QObject* parent = nullptr);

    /// Other changes: choices made so far are forgotten, but for those the plan was made with. nullptr: none.
    void setRows(std::shared_ptr<const ChangeRows> rows, Indices shown);
    void setShown(Indices shown);
    std::shared_ptr<const ChangeRows> rows() const { return m_rows; }
    std::size_t shownCount() const { return m_shown.size(); }
    /// nullptr for groups; for a field the change it belongs to.
    const ChangeRow* rowAt(const QModelIndex& index) const;
    std::optional<Group> groupAt(const QModelIndex& index) const; ///< nothing for rows below groups

    /// For each of `rows` that can be settled, and every other card of the same ref: Pos, Hubrise, Skip (leave the whole card), or Ask (no choice). Of several,
    /// those that are to be chosen by themselves get no side.
    void choose(const QModelIndexList& rows, model::Prefer prefer);
    void chooseAll(model::Prefer prefer); ///< of those shown
    void choose(const std::map<std::string, model::Prefer>& settled); ///< what settled() gave before, of the same changes
    std::map<std::string, model::Prefer> settled() const; ///< Change::ref → what was chosen since
    std::size_t settledCount() const { return m_settledCount; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void settledChanged();

private:
    struct Section {
        Group group;
        std::size_t begin, end; ///< in m_shown
    };
    const ChangeRow& rowIn(const Section& section, std::size_t position) const { return m_rows->rows[m_shown[section.begin + position]]; }
    void findSections();
    std::string cell(const QModelIndex& index) const;
    std::string groupCell(const Section& section, int column) const;
    static std::uint8_t plannedChoice(const ChangeRow& row);
    std::optional<model::Prefer> choiceOf(const ChangeRow& row) const;
    void chooseSeveral(std::vector<const ChangeRow*> rows, model::Prefer prefer);
    void setChoices(const std::unordered_set<std::string>& refs, model::Prefer prefer);

    const i18n::Words& m_words;
    std::shared_ptr<const ChangeRows> m_rows;
    Indices m_shown;
    std::vector<Section> m_sections; ///< at most one for each group
    std::vector<std::uint8_t> m_choices; ///< model::Prefer of each row of m_rows; empty when nothing can be settled
    std::size_t m_settledCount = 0;
    std::vector<QIcon> m_actionIcons, m_groupIcons;
};

} // namespace gui
