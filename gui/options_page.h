#pragma once
// The settings of the profile: the till and its test, what is sent of a customer, what is pointed out, support, language, where things are kept. Nothing is
// stored before “Save”; what is not saved stays in the fields, also while another page is shown, and the page says so.

#include "gui/widgets/page.h"
#include "io/profile.h"
#include "model/result.h"

#include <map>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace gui {

class Banner;
class Desk;
class PlainLabel;
class TillOptions;

class OptionsPage : public Page {
    Q_OBJECT
public:
    explicit OptionsPage(Desk& desk, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QVBoxLayout* section(const model::Text& title);
    void buildCustomers();
    void buildThresholds();
    void buildSupport();
    void buildWindow();
    void buildPlaces();
    void buildBar();
    QLineEdit* line(QVBoxLayout* where, const model::Text& label, const char* name);
    QSpinBox* number(QVBoxLayout* where, const model::Text& label, const char* name, int most);
    void addLabel(QVBoxLayout* where, const model::Text& label, QWidget* field); ///< that comes next
    void placeBar();

    /// What the fields say, over `profile`.
    void fill(io::Profile& profile) const;
    void showProfile(); ///< the stored one
    void showPlaces();
    void edited();
    void tellBar();
    model::Text hindrance() const;
    void save();
    void store();
    void notStored(const model::Error& error, bool wasRead);
    void reveal(QWidget* what);
    void saved();

    Desk& m_desk;
    Banner* m_told;
    TillOptions* m_till = nullptr;
    std::map<std::string, QCheckBox*> m_fields; ///< HubRise's field name, its box
    PlainLabel *m_noField = nullptr, *m_consentWarning = nullptr;
    QCheckBox* m_consent = nullptr;
    QSpinBox *m_priceChange = nullptr, *m_pricesChanged = nullptr, *m_reserve = nullptr;
    Banner* m_supportRefused = nullptr;
    QLineEdit *m_supportEmail = nullptr, *m_supportRole = nullptr;
    QComboBox* m_language = nullptr;
    PlainLabel *m_secrets = nullptr, *m_folder = nullptr;
    QWidget* m_bar = nullptr;
    PlainLabel* m_state = nullptr;
    QPushButton *m_save = nullptr, *m_reset = nullptr;
    io::Profile m_asShown; ///< what the fields said when the stored profile was put into them
    bool m_showing = false, m_dirty = false, m_saving = false, m_wasSaved = false;
};

} // namespace gui
