;; Drives the language server through eglot: opens a draft, waits for findings, asks for actions, carries one out.
(require 'package)
(package-initialize)
(require 'json)
(require 'eglot)
(require 'flymake)

;; The mode that writers install; here it is enough that there is one.
(define-derived-mode markdown-mode text-mode "Markdown")
(add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode))
;; As the page about other editors says.
(eval (read (getenv "VISIELINT_SETUP")))
(setq eglot-sync-connect 20 eglot-autoshutdown t eglot-confirm-server-initiated-edits nil)

(defun wait-for (what done)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall done)) (< (float-time) end)) (accept-process-output nil 0.05))
    (unless (funcall done) (error "waited in vain for %s" what))))

(defun texts () (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defvar told nil "What the server said.")
(cl-defmethod eglot-handle-notification :before (_server (_method (eql window/showMessage)) &key message &allow-other-keys)
  (push message told))

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
      (eglot-execute-command (eglot-current-server) "visielint.server.lintWorkspace" nil)
      (eval (read (getenv "VISIELINT_COMMAND")))
      (wait-for "what asks no choice to be put right"
                (lambda () (not (string-match-p "wish-list" (buffer-string)))))
      (report `((found . ,(vconcat found)) (told . ,(vconcat told)) (action . ,(plist-get action :title)) (text . ,(buffer-string)))))))

(condition-case problem (drive) (error (report `((problem . ,(format "%S" problem))))))
(set-buffer-modified-p nil)
(kill-emacs 0)
