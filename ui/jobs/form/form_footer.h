// Under the form: what stands in the way, what will happen, Save draft and Submit.
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

namespace trainyard::ui {

class FormFooter : public Surface {
    Q_OBJECT
public:
    FormFooter(Theme& theme, QWidget* parent = nullptr);
    // 0 hides it; `field` is the first one, as a person knows it.
    void setMistakes(int count, const QString& field);
    void setConsequence(const QString& sentence);
    void setSubmit(const QString& text, bool busy);
    Button* submitButton() const { return submit_; }
    Button* mistakesLink() const { return mistakes_; }
    QString consequence() const { return consequence_->text(); }

Q_SIGNALS:
    void firstMistakeWanted();
    void draftWanted();
    void submitWanted();

private:
    QWidget* mistakeRow_ = nullptr;
    IconLabel* glyph_;
    Button* mistakes_;
    ElidedLabel* consequence_;
    Button* draft_;
    Button* submit_;
};

} // namespace trainyard::ui
