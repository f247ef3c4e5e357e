#pragma once
// First step: which till, and where its database is.

#include "gui/desk.h"
#include "gui/widgets/page.h"
#include "sync/first_run.h"

#include <vector>

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace gui {

class PlainLabel;

class TillStep : public Page {
    Q_OBJECT
public:
    TillStep(const i18n::Words& words, const Outside& outside, Worker& worker, const io::Profile& profile);

    void fill(io::Profile& profile) const;
    /// What is still to be said before going on; empty: nothing.
    model::Text missing() const;
    void putFocus();

signals:
    void changed();
    void confirmed(); ///< Enter in a field

private:
    void addKinds(std::vector<engine::TillKind> kinds);
    void addFields();
    void chooseMapping();
    void chooseDatabase();
    void lookAtMapping();
    void adapt();
    bool isOther() const;
    void showKind(const engine::TillKind* kind);

    const i18n::Words& m_words;
    const Outside& m_outside;
    Worker& m_worker;
    std::vector<engine::TillKind> m_kinds;
    QButtonGroup* m_choice;
    QVBoxLayout* m_radios = nullptr;
    QWidget* m_mappingRow = nullptr;
    QLineEdit *m_mapping = nullptr, *m_database = nullptr;
    QPushButton* m_pickDatabase = nullptr;
    PlainLabel *m_databaseLabel = nullptr, *m_databaseHint = nullptr, *m_mappingNote = nullptr;
};

} // namespace gui
