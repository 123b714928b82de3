package io.groundwork.platform.sample;

import io.groundwork.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/public")
class PublicController {

    @GetMapping("/greeting")
    String greeting(@Nullable Caller caller) {
        return caller == null ? "stranger" : caller.subject();
    }

    @GetMapping("/me")
    String me(Caller caller) {
        return caller.subject();
    }
}
