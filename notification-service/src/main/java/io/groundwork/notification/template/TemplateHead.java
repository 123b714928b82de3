package io.groundwork.notification.template;

/**
 * Where the versions of a template stand.
 *
 * @param active number of the version in use; 0 for the built-in one
 * @param latest number of the newest version
 * @param revision of all this, for its ETag
 */
record TemplateHead(TemplateKey key, int active, int latest, long revision) {

    /** Of a template that nobody has changed. */
    static TemplateHead untouched(TemplateKey key) {
        return new TemplateHead(key, TemplateVersion.BUILT_IN, 0, 0);
    }
}
