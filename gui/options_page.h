#pragma once
// The settings of the profile: the till and its test, what is sent of a customer, what is pointed out, language, support, where the token is kept. Nothing is
// stored before “Save”.

#include "gui/widgets/page.h"
#include "io/profile.h"
#include "sync/first_run.h"

#include <map>
#include <vector>

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

class OptionsPage : public Page {
    Q_OBJECT
public:
    explicit OptionsPage(Desk& desk, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QVBoxLayout* section(const model::Text& title);
    void buildTill();
    void buildCustomers();
    void buildThresholds();
    void buildSupport();
    void buildWindow();
    void buildSecrets();
    void buildBar();
    QLineEdit* line(QVBoxLayout* where, const model::Text& label, const char* name);
    QSpinBox* number(QVBoxLayout* where, const model::Text& label, const char* name, int least, int most);
    void labelled(QVBoxLayout* where, const model::Text& label, QWidget* field);

    /// What the fields say, over the stored profile.
    void fillProfile(io::Profile& profile) const;
    void showProfile(); ///< the stored one
    void showStanding();
    void edited();
    void test();
    void save();
    void refuse(const model::Error& error);
    void saved();

    Desk& m_desk;
    std::vector<engine::TillKind> m_kinds; ///< shipped ones
    Banner* m_told = nullptr;
    QComboBox* m_mapping = nullptr;
    QLineEdit* m_database = nullptr;
    QPushButton *m_chooseDatabase = nullptr, *m_chooseMapping = nullptr, *m_test = nullptr;
    PlainLabel *m_tested = nullptr, *m_currency = nullptr, *m_secrets = nullptr, *m_folder = nullptr;
    std::map<std::string, QCheckBox*> m_fields; ///< HubRise's field name, its box
    QCheckBox* m_consent = nullptr;
    QSpinBox *m_priceChange = nullptr, *m_pricesChanged = nullptr, *m_reserve = nullptr;
    QLineEdit *m_supportEmail = nullptr, *m_supportRole = nullptr;
    QComboBox* m_language = nullptr;
    QPushButton *m_save = nullptr, *m_reset = nullptr;
    bool m_showing = false, m_dirty = false, m_saving = false;
};

} // namespace gui
