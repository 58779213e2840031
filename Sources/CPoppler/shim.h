#include <cairo-pdf.h>
#include <poppler.h>

static inline void shim_poppler_ignore(const gchar *d, GLogLevelFlags l, const gchar *m, gpointer p) {}
// Poppler tells of every oddity of a file on stderr.
static inline void shim_poppler_quiet(void) {
    g_log_set_handler("Poppler", G_LOG_LEVEL_MASK, shim_poppler_ignore, NULL);
}
// A document over bytes that it copies; `encrypted` is set where it asks for a password.
static inline PopplerDocument *shim_poppler_open(const void *p, size_t n, int *encrypted) {
    GError *error = NULL;
    GBytes *bytes = g_bytes_new(p, n);
    PopplerDocument *document = poppler_document_new_from_bytes(bytes, NULL, &error);
    g_bytes_unref(bytes);
    *encrypted = error && g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
    if (error) g_error_free(error);
    return document;
}
static inline void shim_poppler_close(PopplerDocument *document) { g_object_unref(document); }
static inline void shim_poppler_close_page(PopplerPage *page) { g_object_unref(page); }
static inline void shim_poppler_free(void *p) { g_free(p); }
static inline int shim_poppler_has_image(PopplerPage *page) {
    GList *images = poppler_page_get_image_mapping(page);
    int found = images != NULL;
    poppler_page_free_image_mapping(images);
    return found;
}
