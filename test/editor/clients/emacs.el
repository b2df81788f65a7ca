;; Drives the language server through eglot: opens a draft, waits for findings, asks for actions, carries one out.
(require 'package)
(package-initialize)
(require 'json)
(require 'eglot)
(require 'flymake)

(define-derived-mode draft-mode text-mode "Draft")
(add-to-list 'auto-mode-alist '("\\.md\\'" . draft-mode))
(add-to-list 'eglot-server-programs
             `(draft-mode . (,(getenv "VISIELINT_NODE") ,(getenv "VISIELINT_SERVER") "--stdio")))
(setq eglot-sync-connect 20 eglot-autoshutdown t eglot-confirm-server-initiated-edits nil)

(defun wait-for (what done)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall done)) (< (float-time) end)) (accept-process-output nil 0.05))
    (unless (funcall done) (error "waited in vain for %s" what))))

(defun texts () (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun report (content)
  (with-temp-file (getenv "VISIELINT_RESULT") (insert (json-encode content))))

(defun drive ()
  (find-file (getenv "VISIELINT_DRAFT"))
  (cl-letf (((symbol-function 'project-current) (lambda (&rest _) (cons 'transient default-directory))))
    (apply #'eglot (eglot--guess-contact)))
  (flymake-mode 1)
  (wait-for "diagnostics" (lambda () (flymake-start) (texts)))
  (let ((found (texts)))
    (goto-char (point-min))
    (search-forward "## Wonen")
    (let* ((actions (eglot-code-actions (point) (point)))
           (action (aref (vconcat actions) 0)))
      (eglot--apply-workspace-edit (plist-get action :edit))
      ;; Without somebody who types there is no idle moment at which eglot tells of a change by itself.
      (eglot--signal-textDocument/didChange)
      (wait-for "the finding to go"
                (lambda () (flymake-start) (not (seq-find (lambda (text) (string-match-p "staat geen eigenaar" text)) (texts)))))
      (report `((found . ,(vconcat found)) (action . ,(plist-get action :title)) (text . ,(buffer-string)))))))

(condition-case problem (drive) (error (report `((problem . ,(format "%S" problem))))))
(set-buffer-modified-p nil)
(kill-emacs 0)
