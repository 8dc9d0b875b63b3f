// Questions in the middle of an operation: a host key, a password, a second factor.
// The window shows a bar, `yard` asks on the terminal, the service refuses.
#pragma once

#include <optional>
#include <string>

namespace trainyard::base {

struct Question {
    std::string title;   // who asks: the site
    std::string text;    // what is asked
    bool secret = false; // the answer must not be echoed
    bool yesNo = false;  // the answer is "yes" or "no"
};

// Called on the thread of the operation; may block for as long as a person thinks. Thread-safe.
class Interaction {
public:
    virtual ~Interaction() = default;
    // Nothing: the person refused or nobody is there.
    virtual std::optional<std::string> ask(const Question& question) = 0;
};

} // namespace trainyard::base
