// An owning handle: notifications end when it is destroyed. After the destructor returns no call is under way.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace trainyard::engine {

class Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> end) : end_(std::move(end)) {}
    ~Subscription() { reset(); }
    Subscription(Subscription&& other) noexcept : end_(std::exchange(other.end_, nullptr)) {}
    Subscription& operator=(Subscription&& other) noexcept {
        if (this != &other) {
            reset();
            end_ = std::exchange(other.end_, nullptr);
        }
        return *this;
    }
    void reset() {
        if (auto end = std::exchange(end_, nullptr)) end();
    }

private:
    std::function<void()> end_;
};

// Thread-safe list of listeners. Listeners are called on the thread of notify() and must return soon.
template <typename... Args>
class Listeners {
public:
    Subscription add(std::function<void(Args...)> listener) {
        std::lock_guard lock(state_->mutex);
        const int id = state_->next++;
        state_->all.emplace(id, std::move(listener));
        return Subscription([state = state_, id] {
            std::lock_guard guard(state->mutex);
            state->all.erase(id);
        });
    }
    void notify(const Args&... args) const {
        std::lock_guard lock(state_->mutex);
        for (const auto& [id, listener] : state_->all) listener(args...);
    }

private:
    struct State {
        std::recursive_mutex mutex;
        std::map<int, std::function<void(Args...)>> all;
        int next = 0;
    };
    std::shared_ptr<State> state_ = std::make_shared<State>();
};

} // namespace trainyard::engine
