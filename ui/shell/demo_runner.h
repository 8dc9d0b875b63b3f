// "Run the demo": submits the shipped mlp template to this computer.
#pragma once

#include "core/engine/engine.h"
#include "ui/tasks/run.h"

#include <QObject>

namespace trainyard::ui {

// <resources>/templates/<name>/<name>.tyjob
QString templateFile(const QString& name);

class DemoRunner : public QObject {
    Q_OBJECT
public:
    DemoRunner(engine::Engine& engine, QObject* parent);
    // Nothing while one submit is under way.
    void start();
    bool busy() const { return work_.active(); }

Q_SIGNALS:
    void submitted(const QString& id);
    void failed(const trainyard::base::Error& error);

private:
    engine::Engine& engine_;
    RunHandle work_;
};

} // namespace trainyard::ui
