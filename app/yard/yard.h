// What every verb of `yard` is given: the program's parts, opened when first asked for, and the one way to answer.
#pragma once

#include "app/yard/output.h"
#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/log.h"
#include "core/base/op_context.h"
#include "core/engine/engine.h"
#include "core/host/plugin_host.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace trainyard::yard {

// Not thread-safe: verbs run on the main thread. `stop` is requested by Ctrl+C, from a thread of its own.
class Yard {
public:
    Yard();
    ~Yard();
    Yard(const Yard&) = delete;
    Yard& operator=(const Yard&) = delete;

    Output output;                            // knows whether --json was given
    bool verbose = false;                     // --verbose: the parts' diagnostics on stderr
    std::stop_source stop;                    // Ctrl+C
    std::function<base::Expected<int>()> run; // the verb that was chosen; gives the exit code

    // The deadline of one call to a site; following ends by `stop` alone.
    base::OpContext context(std::chrono::milliseconds limit = std::chrono::seconds{60}) const;
    host::PluginHost& plugins();
    base::Expected<engine::Engine*> engine();
    const base::Clock& clock() const { return clock_; }

private:
    base::SystemClock clock_;
    std::unique_ptr<base::Log> log_;
    std::unique_ptr<base::Interaction> interaction_;
    std::unique_ptr<host::PluginHost> plugins_;
    std::unique_ptr<engine::Engine> engine_; // after plugins_: it uses their drivers
};

} // namespace trainyard::yard
