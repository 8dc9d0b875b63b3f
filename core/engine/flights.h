// Which submissions are being sent by this process right now, so that nobody else of it touches them.
#pragma once

#include "core/base/op_context.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace trainyard::engine {

// Thread-safe.
class Flights {
public:
    // Holds one submission until destroyed.
    class Hold {
    public:
        Hold(Flights& flights, std::string id) : flights_(&flights), id_(std::move(id)) {}
        Hold(Hold&& other) noexcept : flights_(std::exchange(other.flights_, nullptr)), id_(std::move(other.id_)) {}
        Hold& operator=(Hold&&) = delete;
        ~Hold() {
            if (flights_ != nullptr) flights_->end(id_);
        }

    private:
        Flights* flights_;
        std::string id_;
    };

    // Waits while another thread holds it; Cancelled or Timeout by the context.
    base::Expected<Hold> hold(const std::string& id, const base::OpContext& context);
    // Nothing where another thread holds it.
    std::optional<Hold> tryHold(const std::string& id);

private:
    void end(const std::string& id);

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::set<std::string> held_;
};

} // namespace trainyard::engine
