#pragma once
// On the Options page: which till, where its database is, whether it answers, and the currency of its prices.

#include "i18n/words.h"
#include "io/profile.h"
#include "model/result.h"
#include "sync/first_run.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace gui {

class Banner;
class Desk;
class FindingList;
class PlainLabel;

/// Below a field: the same with every character visible, while it holds some that are not or that turn the text around.
PlainLabel* exactNote(const i18n::Words& words, QLineEdit* field);

class TillOptions : public QWidget {
    Q_OBJECT
public:
    explicit TillOptions(Desk& desk, QWidget* parent = nullptr);

    void showProfile(const io::Profile& profile);
    void fill(io::Profile& profile) const;
    /// Says here why it is not saved, and puts the cursor there; gives what says it.
    QWidget* refuse(const model::Error& error);
    void forget(); ///< what refuse() and the test said

signals:
    void changed();

private:
    void addFields();
    void addButtons();
    void listMappings(const std::string& chosen);
    void addMapping(const std::string& mapping);
    void chooseDatabase();
    void chooseMapping();
    void lookAtMapping();
    void showKind();
    void showCurrency();
    void test();
    void tellTest(const engine::Findings& findings);

    Desk& m_desk;
    std::vector<engine::TillKind> m_kinds; ///< the shipped ones
    std::optional<engine::TillKind> m_kind; ///< the chosen one, once it was read
    Banner *m_refused, *m_summary;
    QComboBox* m_mapping;
    QLineEdit* m_database;
    QPushButton *m_pickDatabase = nullptr, *m_pickMapping = nullptr, *m_test = nullptr;
    PlainLabel *m_note, *m_currency;
    FindingList* m_findings;
    bool m_showing = false;
};

} // namespace gui
